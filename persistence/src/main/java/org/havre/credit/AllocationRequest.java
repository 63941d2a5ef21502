package org.havre.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.havre.shared.DateText;
import org.havre.shared.Objection;

/**
 * What a facility is to be granted, beside what it has.
 *
 * @param amends      whether it takes the place of the grant that the year has
 * @param takenUp     what it says that it takes up of the result of two years before; null where it says nothing of it
 * @param catchUp     null but for a global grant
 * @param instalments as a subsidy's or contract's act plans them; none of a global grant
 */
public record AllocationRequest(CreditYear year, boolean amends, Euros amount, Euros nonRenewable, Euros takenUp,
        LocalDate signedOn, CatchUp catchUp, List<Instalment> instalments, LocalDate today) {

    public AllocationRequest {
        instalments = List.copyOf(instalments);
    }

    /** Everything that stands against it. */
    public List<Objection> objections() {
        var standing = year.grant() == null ? null : standing(year.grant());
        var grant = new GrantRequest(year.year(), "", form(), year.name().regime(), amount, nonRenewable, instalments,
                standing, amends ? standing : null);
        return Stream.concat(grant.objections().stream(), AllocationRule.against(this)).toList();
    }

    /** How the grant that stands is told: by its act, else by its day. */
    private static String standing(Grant grant) {
        return grant.act() == null ? DateText.write(grant.signedOn()) : grant.act();
    }

    public GrantForm form() { return GrantForm.of(year.name().regime()); }

    public int revision() { return year.grant() == null ? 0 : year.grant().revision() + 1; }
}
