package org.havre.orientation;

import static org.havre.orientation.DecisionNature.REFUSAL;
import static org.havre.orientation.DecisionNature.WITHDRAWAL;

import java.util.Arrays;
import java.util.List;

/** Why reception conditions are withdrawn (CESEDA L.551-16) or refused (L.551-15). */
public enum ConditionsGround {
    LEFT_REGION(WITHDRAWAL, true), LEFT_PLACE(WITHDRAWAL, true), AUTHORITIES_NOT_MET(WITHDRAWAL, true), //
    RESOURCES_HIDDEN(WITHDRAWAL, false), FAMILY_UNTRUE(WITHDRAWAL, false), SEVERAL_IDENTITIES(WITHDRAWAL, false), //
    SERIOUS_BREACH(WITHDRAWAL, false), //
    REGION_REFUSED(REFUSAL, false), PLACE_REFUSED(REFUSAL, false), RE_EXAMINATION(REFUSAL, false), //
    LATE_CLAIM(REFUSAL, false);

    private final DecisionNature nature;
    private final boolean exceptional;

    ConditionsGround(DecisionNature nature, boolean exceptional) {
        this.nature = nature;
        this.exceptional = exceptional;
    }

    public static List<ConditionsGround> of(DecisionNature nature) {
        return Arrays.stream(values()).filter(ground -> ground.nature == nature).toList();
    }

    /** Whether the text lets it count in exceptional cases only (grounds 1° to 3°, D.551-18). */
    public boolean isExceptional() {
        return exceptional;
    }

    /** Whether allowance paid without right is to be paid back (D.551-18). */
    public boolean asksForRepayment() {
        return this == RESOURCES_HIDDEN || this == FAMILY_UNTRUE || this == SEVERAL_IDENTITIES;
    }

    boolean isOf(DecisionNature itsNature) {
        return nature == itsNature;
    }
}
