package org.havre.credit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.havre.shared.Period;

/**
 * A multi-year contract with the facilities that join and leave it (« CPOM »).
 *
 * @param members in the order in which they joined; those of the caller's scope
 */
public record Cpom(long id, ActTerms terms, boolean paper, List<Member> members) implements Serializable {

    /**
     * A facility's time in a contract.
     *
     * @param leftOn the first day on which it is no longer in it; null while none is told
     * @param ending whether that, or the contract's end, is soon and no other contract follows
     */
    public record Member(long id, long facility, String code, String name, LocalDate joinedOn, LocalDate leftOn,
            boolean ending)
            implements
            Serializable {
        public String title() { return code == null ? name : code + " · " + name; }

        Period days() { return new Period(joinedOn, leftOn); }
    }

    public Cpom {
        members = List.copyOf(members);
    }

    /** It ends soon where it does for one that is in it until its end. */
    public ActState state(LocalDate today) {
        return ActState.of(terms.days(),
                members.stream().anyMatch(each -> each.ending() && isInItUntilTheEnd(each)), today);
    }

    private boolean isInItUntilTheEnd(Member member) {
        return member.leftOn() == null || member.leftOn().isAfter(terms.lastDay());
    }

    /** Facilities that are in it on a day. */
    public long sizeOn(LocalDate day) {
        return members.stream().filter(each -> each.days().covers(day)).count();
    }

    /** The time of a facility that has not ended. */
    public Optional<Member> open(long facility) {
        return members.stream().filter(each -> each.facility() == facility && each.leftOn() == null).findFirst();
    }
}
