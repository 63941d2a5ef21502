package org.havre.orientation;

/** Who wrote a decision down, as a list is filtered. */
public enum DecisionOrigin {
    OFII, TRANSCRIBED, TO_CHECK, CONTESTED
}
