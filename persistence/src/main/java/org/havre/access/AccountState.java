package org.havre.access;

/** Whether somebody can sign in with an account, and what they find then. */
public enum AccountState {
    /** It holds a right today. */
    OPEN,
    /** Nobody may see or do anything with it today. */
    WITHOUT_RIGHT,
    /** Nobody signs in with it. */
    CLOSED
}
