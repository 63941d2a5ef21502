package org.havre.credit;

/** What the State asks an operator for about a year, or decides on it. */
public enum DueDocument {
    BUDGET_REQUESTED, BUDGET_RETAINED, ACCOUNT_SUBMITTED, ACTIVITY_REPORT, ACCOUNT_RETAINED, SUBSIDY_REQUEST,
    FINANCIAL_REPORT
}
