package org.havre.credit;

/** Where a document stands that is due about a year. */
public enum DocumentState {
    MISSING, DUE_TODAY, TO_COME, RECEIVED_LATE, RECEIVED
}
