package org.havre.credit;

import static org.havre.credit.EnvelopeLevel.DRL;
import static org.havre.credit.EnvelopeLevel.RESERVE;
import static org.havre.credit.EnvelopeLevel.SUBSIDY;
import static org.havre.credit.EnvelopeLevel.UO;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.havre.shared.Objection;

/** What stands against recording a region's envelope: AE and CP each within the region's budget. */
public enum EnvelopeRule {
    AE_BELOW_NOUGHT("ae", asked -> asked.ae().isNegative()), //
    CP_BELOW_NOUGHT("cp", asked -> asked.cp().isNegative()), //
    UNIT_WITHOUT_NAME("name", asked -> asked.level() == UO && asked.name().isEmpty()), //
    NAME_OF_NO_UNIT("name", asked -> asked.level() != UO && !asked.name().isEmpty()), //
    THERE_ALREADY("level", EnvelopeRequest::isThereAlready), //
    /** Subsidies are of programme 303 alone: what stands on 104 are the grants of CPH. */
    OF_ANOTHER_PROGRAMME("level", asked -> asked.level() == SUBSIDY && asked.programme() != Programme.P303), //
    UNITS_ABOVE_BUDGET("ae", asked -> asked.exceedsBudget(UO)), //
    RESERVE_ABOVE_BUDGET("ae", asked -> asked.exceedsBudget(RESERVE)), //
    LIMIT_ABOVE_BUDGET("ae", asked -> asked.exceedsBudget(DRL)), //
    SUBSIDIES_ABOVE_BUDGET("ae", asked -> asked.exceedsBudget(SUBSIDY));

    private final String field;
    private final Predicate<EnvelopeRequest> broken;

    EnvelopeRule(String field, Predicate<EnvelopeRequest> broken) {
        this.field = field;
        this.broken = broken;
    }

    static List<Objection> against(EnvelopeRequest asked) {
        return Stream.of(values()).filter(rule -> rule.broken.test(asked))
                .map(rule -> Objection.of(rule).at(rule.field)).toList();
    }
}
