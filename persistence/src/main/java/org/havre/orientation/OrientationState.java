package org.havre.orientation;

import java.util.Set;

/** Where a household's way to a facility is in its life; the only place that says what may follow what. */
public enum OrientationState {
    EXPECTED, ARRIVED, NOT_ARRIVED, CANCELLED, WITHDRAWN;

    public Set<OrientationState> next() {
        return switch (this) {
            case EXPECTED -> Set.of(ARRIVED, NOT_ARRIVED, CANCELLED, WITHDRAWN);
            case ARRIVED -> Set.of(EXPECTED);
            case NOT_ARRIVED, CANCELLED, WITHDRAWN -> Set.of();
        };
    }
}
