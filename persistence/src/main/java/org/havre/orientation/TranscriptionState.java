package org.havre.orientation;

import java.util.EnumSet;
import java.util.Set;

/** How a decision stands that a facility wrote down; the only place that says what may follow what. */
public enum TranscriptionState {
    /** OFII has not compared it yet. */
    TO_CHECK,
    /** OFII does not find it as it was written down; the facility owes an answer. */
    CONTESTED,
    /** The facility has answered; OFII compares again. */
    ANSWERED,
    /** OFII has found it; from then on only another decision takes it back. */
    CHECKED;

    public Set<TranscriptionState> next() {
        return switch (this) {
            case TO_CHECK, ANSWERED -> EnumSet.of(CHECKED, CONTESTED);
            case CONTESTED -> EnumSet.of(CHECKED, ANSWERED);
            case CHECKED -> EnumSet.noneOf(TranscriptionState.class);
        };
    }
}
