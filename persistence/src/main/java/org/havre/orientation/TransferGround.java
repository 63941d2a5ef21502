package org.havre.orientation;

/** Why a manager may ask OFII for a change of place (règlement of 19 June 2019, article 2). */
public enum TransferGround {
    /** Somebody's vulnerability needs other care. */
    VULNERABILITY,
    /** Difficulties with the rules of living together were seen. */
    HOUSE_RULES
}
