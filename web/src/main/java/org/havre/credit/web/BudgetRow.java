package org.havre.credit.web;

import java.math.BigDecimal;
import java.util.Optional;
import org.havre.credit.BudgetFile;
import org.havre.credit.BudgetSide;
import org.havre.credit.BudgetStage;
import org.havre.credit.BudgetYear;
import org.havre.credit.Euros;
import org.havre.credit.TakeUp;
import org.havre.credit.WhoseCredit;

/** One facility's year of budgets, as lists of all facilities tell it. */
record BudgetRow(BudgetFile file, int of) {
    WhoseCredit whose() { return file.whose(); }

    BudgetYear year() { return file.year(of); }

    Optional<TakeUp> takeUp() { return file.takeUp(of); }

    Euros recovered() { return file.recovered(of); }

    /** What a budget spends in all; null where it is not told. */
    BigDecimal charges(BudgetStage stage) {
        return year().budgets().containsKey(stage)
                ? year().budgets().get(stage).groups().total(BudgetSide.CHARGE).amount()
                : null;
    }
}
