package org.havre.orientation;

/** Whether OFII has confirmed a decision that a facility wrote down. */
public enum TranscriptionState {
    TO_CHECK, CHECKED
}
