package org.havre.credit;

import java.time.LocalDate;
import java.util.List;
import org.havre.shared.Objection;

/** A budget or an account that is to be recorded, beside what its facility has. */
public record BudgetRequest(BudgetFile whose, int year, BudgetStage stage, BudgetGroups told, LocalDate today) {

    /** Everything that stands against it. */
    public List<Objection> objections() {
        return BudgetRule.against(this);
    }

    boolean isTold(BudgetStage other) { return whose.year(year).budgets().containsKey(other); }

    int revision() { return isTold(stage) ? whose.year(year).budgets().get(stage).revision() + 1 : 0; }
}
