package org.havre.orientation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** Where a household's way to a facility is in its life; the only place that says what may follow what. */
public enum OrientationState {
    /** Offered to the household, which has not answered yet. */
    PROPOSED,
    /** Accepted: on the way. */
    EXPECTED,
    /** Everybody is there. */
    ARRIVED,
    /** The household does not want the place (CESEDA L.551-15, 2°). */
    REFUSED,
    /** Nobody came by the last day: deemed a refusal (R.552-8). */
    NOT_ARRIVED,
    /** Taken back by OFII. */
    CANCELLED,
    /** The prefect of the département is against it, for public order (R.744-8, in the old numbering). */
    OBJECTED,
    /** The household let the facility know that it will not come. */
    WITHDRAWN;

    public Set<OrientationState> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(EXPECTED, REFUSED, NOT_ARRIVED, CANCELLED, OBJECTED, WITHDRAWN);
            case EXPECTED -> EnumSet.of(ARRIVED, NOT_ARRIVED, CANCELLED, OBJECTED, WITHDRAWN);
            case ARRIVED -> EnumSet.of(EXPECTED);
            case REFUSED, NOT_ARRIVED, CANCELLED, OBJECTED, WITHDRAWN -> EnumSet.noneOf(OrientationState.class);
        };
    }

    /** As it stands on a day, where nobody has arrived: from the day after its last one it is deemed refused (R2). */
    public OrientationState on(LocalDate day, LocalDate lastDay) {
        return isOpen() && day.isAfter(lastDay) ? NOT_ARRIVED : this;
    }

    /** Whether somebody may still come, and places are kept. */
    public boolean isOpen() {
        return this == PROPOSED || this == EXPECTED;
    }
}
