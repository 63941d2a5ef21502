package org.havre.credit;

import java.util.Arrays;
import java.util.List;
import org.havre.facility.FundingRegime;
import org.havre.shared.Objection;

/**
 * A grant that is to be recorded for a facility's year.
 *
 * @param act         the number of the act that grants it
 * @param regime      of the facility in that year
 * @param instalments that were agreed; none of a grant that is paid by twelfths
 * @param standing    the number of the act whose grant stands for that year; null where there is none
 * @param amends      the number of the act whose grant this one replaces; null where it replaces none
 */
public record GrantRequest(int year, String act, GrantForm form, FundingRegime regime, Euros amount,
        Euros nonRenewable, List<Instalment> instalments, String standing, String amends) {
    public GrantRequest {
        instalments = List.copyOf(instalments);
    }

    /** Everything for which it is refused. */
    public List<Objection> objections() {
        return Arrays.stream(GrantRule.values()).filter(rule -> rule.isBrokenBy(this))
                .map(rule -> Objection.of(rule, year, standing == null ? "" : standing).at(rule.field())).toList();
    }

    Euros agreed() { return Euros.sum(instalments.stream().map(Instalment::amount).toList()); }
}
