package org.havre.orientation;

/** Where a transfer leads, seen from the caller's scope. */
public enum TransferSide {
    /** Into it. */
    IN,
    /** Out of it. */
    OUT,
    /** From one facility of it to another. */
    INSIDE
}
