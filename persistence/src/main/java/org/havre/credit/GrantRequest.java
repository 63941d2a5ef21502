package org.havre.credit;

import java.time.LocalDate;
import java.util.List;
import org.havre.shared.Objection;

/**
 * What a facility is to be granted, beside what it has.
 *
 * @param amends       whether it takes the place of the grant that the year has
 * @param catchUp      null but for a global grant
 * @param instalments  as a subsidy's or contract's act plans them; none of a global grant
 */
public record GrantRequest(CreditYear year, boolean amends, Euros amount, Euros nonRenewable, LocalDate signedOn,
        CatchUp catchUp, List<Instalment> instalments, LocalDate today) {

    public GrantRequest {
        instalments = List.copyOf(instalments);
    }

    /** Everything that stands against it. */
    public List<Objection> objections() { return GrantRule.against(this); }

    public GrantForm form() { return GrantForm.of(year.name().regime()); }

    public int revision() { return year.grant() == null ? 0 : year.grant().revision() + 1; }

    Euros planned() { return Euros.sum(instalments.stream().map(Instalment::amount).toList()); }
}
