package org.havre.comparison;

/** How far the capacities of a facility agree; more than a tenth of the act's apart is asked about. */
public enum Agreement {
    FAR_APART, DIFFERENT, SAME,
    /** Fewer than two of them are known. */
    NOT_COMPARED;

    private static final int TENTH = 10;

    static Agreement of(int least, int most, int reference) {
        if (least == most) return SAME;
        return (long) (most - least) * TENTH > reference ? FAR_APART : DIFFERENT;
    }

    public boolean differs() { return this == FAR_APART || this == DIFFERENT; }
}
