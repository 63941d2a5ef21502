package org.havre.credit;

import java.io.Serializable;

/** A budget as it stands: its latest revision, the first being 0. */
public record ToldBudget(int revision, BudgetGroups groups) implements Serializable {}
