package org.havre.credit;

/** What a budget spends, and what it has to spend. */
public enum BudgetSide {
    CHARGE, PRODUCT
}
