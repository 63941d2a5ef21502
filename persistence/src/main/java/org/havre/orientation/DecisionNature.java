package org.havre.orientation;

/** What OFII decides of a household or of one of its members. */
public enum DecisionNature {
    ADMISSION, TRANSFER, EXIT, STAY_GRANTED, EXTENSION, WITHDRAWAL, REFUSAL, ANNULMENT;

    /** Whether the decision names a facility to go to. */
    public boolean namesWhereTo() {
        return this == ADMISSION || this == TRANSFER;
    }

    /** Whether a stay may be closed on it. */
    public boolean closesAStay() {
        return this == EXIT || this == TRANSFER || this == WITHDRAWAL || this == REFUSAL;
    }
}
