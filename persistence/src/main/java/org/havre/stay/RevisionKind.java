package org.havre.stay;

/** What somebody recorded of a stay, or changed in what was recorded. */
public enum RevisionKind {
    ARRIVAL, DEPARTURE, DEPARTURE_CORRECTED, DEPARTURE_TAKEN_BACK, CANCELLED, MOVE
}
