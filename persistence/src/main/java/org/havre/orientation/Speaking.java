package org.havre.orientation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.havre.resident.HouseholdRole;
import org.havre.resident.MemberRow;
import org.havre.resident.OutcomeKind.Standing;
import org.havre.resident.Procedure;

/** Whose claim speaks for a member of a household, or for all of it: one's own, else the head's, else that of an adult. */
public record Speaking(List<MemberRow> members, LocalDate today) {

    /** @param member the number of the person; null for the household */
    public Standing standing(Long member) {
        return claim(member).map(MemberRow::standing).orElse(Standing.PENDING);
    }

    /** The one whose claim has an outcome and speaks. */
    public Optional<MemberRow> claim(Long member) {
        return Stream.<Predicate<MemberRow>>of(row -> Long.valueOf(row.person()).equals(member),
                row -> row.role() == HouseholdRole.HEAD, row -> row.born().isAdultOn(today))
                .flatMap(speaks -> members.stream().filter(row -> row.outcome() != null).filter(speaks)).findFirst();
    }

    /** Whether the claim of the member, or of the head, is another State's to examine. */
    public boolean isDublin(Long member) {
        return members.stream()
                .filter(row -> member == null ? row.role() == HouseholdRole.HEAD : row.person() == member)
                .anyMatch(row -> row.procedure() == Procedure.DUBLIN);
    }
}
