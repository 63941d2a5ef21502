package org.havre.orientation;

import java.util.EnumSet;
import java.util.Set;

/** Where a facility's request for a transfer is in its life; the only place that says what may follow what. */
public enum AskState {
    ASKED, GRANTED, REFUSED;

    public Set<AskState> next() {
        return switch (this) {
            case ASKED -> EnumSet.of(GRANTED, REFUSED);
            case GRANTED, REFUSED -> EnumSet.noneOf(AskState.class);
        };
    }
}
