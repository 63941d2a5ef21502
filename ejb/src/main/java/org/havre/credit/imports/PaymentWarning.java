package org.havre.credit.imports;

/** What was repaired in a workbook of payments, or left aside; each has its sentence in the bundles. */
public enum PaymentWarning {
    NUMBER_REPAIRED, DATE_REPAIRED, CODE_REPAIRED, YEAR_OF_DATE, TOTAL_LEFT_ASIDE, OTHER_SHEET
}
