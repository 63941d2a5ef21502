package org.havre.orientation;

import static org.havre.orientation.OrientationState.CANCELLED;
import static org.havre.orientation.OrientationState.EXPECTED;
import static org.havre.orientation.OrientationState.OBJECTED;
import static org.havre.orientation.OrientationState.REFUSED;

/** What OFII records of a way to a facility after it has sent a household there, and what becomes of it. */
public enum OrientationAct {
    /** The household takes the offer. */
    ACCEPT(EXPECTED),
    /** The household does not want it; refusing reception conditions is then OFII's decision, after an assessment (L.551-15). */
    REFUSE(REFUSED),
    /** OFII takes the orientation back. */
    CANCEL(CANCELLED),
    /** The prefect is against it, even after the place was confirmed and until somebody has arrived (R9). */
    OBJECT(OBJECTED);

    private final OrientationState state;

    OrientationAct(OrientationState state) {
        this.state = state;
    }

    public OrientationState state() {
        return state;
    }

    /** Whether the way ends with it, and with it every bed that is kept. */
    public boolean ends() {
        return !state.isOpen();
    }
}
