package org.havre.credit;

import static org.havre.facility.FundingRegime.MARCHE;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.havre.shared.Objection;

/** What stands against recording a budget or an account. */
public enum BudgetRule {
    OF_A_CONTRACT("stage", asked -> asked.whose().whose().regime() == MARCHE), //
    OF_ANOTHER_REGIME("stage", asked -> asked.whose().whose().regime() != MARCHE
            && !asked.stage().isOf(asked.whose().whose().regime())), //
    NOTHING_TO_AMEND("stage", asked -> asked.stage() == BudgetStage.AMENDED && !asked.isTold(BudgetStage.GRANTED)), //
    NOTHING_TO_RETAIN("stage", asked -> asked.stage() == BudgetStage.RETAINED && !asked.isTold(BudgetStage.ACCOUNT)), //
    ACCOUNT_BEFORE_THE_END("stage", asked -> asked.stage().isAccount() && asked.today().getYear() <= asked.year()), //
    GROUP_BELOW_NOUGHT("charge1", asked -> asked.told().amounts().anyMatch(Euros::isNegative)), //
    NOTHING_TOLD("charge1", asked -> asked.told().amounts().allMatch(Euros::isZero));

    private final String field;
    private final Predicate<BudgetRequest> broken;

    BudgetRule(String field, Predicate<BudgetRequest> broken) {
        this.field = field;
        this.broken = broken;
    }

    static List<Objection> against(BudgetRequest asked) {
        return Stream.of(values()).filter(rule -> rule.broken.test(asked))
                .map(rule -> Objection.of(rule, String.valueOf(asked.year())).at(rule.field)).toList();
    }
}
