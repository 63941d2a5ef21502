package org.havre.credit;

/** What becomes of a payment of a file. */
public enum PaymentFate {
    /** It is recorded. */
    CREATED, //
    /** It was recorded before, just so. */
    UNCHANGED, //
    /** It stays out until somebody confirms it. */
    ASKED, //
    /** It stays out. */
    REFUSED
}
