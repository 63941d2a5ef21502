package org.havre.credit.imports;

/** Why a workbook of payments, or one of its rows, cannot be read; each has its sentence in the bundles. */
public enum PaymentFault {
    NO_HEADER, NO_PAYMENT, TOO_MANY_ROWS, //
    MISSING, TOO_FINE, TOO_LARGE, NO_DATE, NO_YEAR, CODE_UNREADABLE, CODE_UNKNOWN, OPERATOR_UNKNOWN, TOO_LONG
}
