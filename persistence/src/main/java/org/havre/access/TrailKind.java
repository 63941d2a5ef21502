package org.havre.access;

/** What a line of the trail is about. */
public enum TrailKind {
    CREATE, CHANGE, DELETE, READ_FILE, SEARCH, EXPORT, SIGN_IN, SIGN_IN_REFUSED, SIGN_OUT, NEUTRAL_ANSWER, READ_TRAIL,
    VERIFY, ERASE, REBUFF
}
