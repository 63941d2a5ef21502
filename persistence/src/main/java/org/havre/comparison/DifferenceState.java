package org.havre.comparison;

/** How far a difference is understood. */
public enum DifferenceState {
    /** Units are left that nobody has justified. */
    UNEXPLAINED,
    /** It was justified, and other units are left now. */
    TO_REVIEW,
    JUSTIFIED, EXPLAINED, SAME;

    static DifferenceState of(Difference difference, Justification said) {
        if (difference.isNone()) return SAME;
        if (difference.unexplained() == 0) return EXPLAINED;
        if (said == null) return UNEXPLAINED;
        return said.units() == difference.unexplained() ? JUSTIFIED : TO_REVIEW;
    }
}
