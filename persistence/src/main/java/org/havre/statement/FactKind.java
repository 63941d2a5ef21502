package org.havre.statement;

/** What nights are counted from, as somebody reads it who asks why a figure changed. */
public enum FactKind {
    STAY, BED, PLACE, UNIT, OUTAGE, TERMS,
    /** Somebody who was sent here: a place is reserved until they arrive. */
    WAY,
    /** What is known of somebody's claim and of what OFII decided: whether a presence is undue follows from it. */
    DECISION, OUTCOME, MEMBERSHIP, PROCEDURE;

    /**
     * Whether it counts on which day it began, before a window too: the first outage gives the reason, the last terms
     * hold, and an admission counts that was decided by the arrival.
     */
    boolean isOrdered() { return this == OUTAGE || this == TERMS || this == STAY; }

    /** Whether it bears on nights whatever its own days: OFII's decisions count whenever they were taken. */
    public boolean bearsOnAnyNight() {
        return compareTo(DECISION) >= 0;
    }
}
