package org.havre.orientation;

import java.util.EnumSet;
import java.util.Set;

/** Where a request for a place in another region is in its life; the only place that says what may follow what. */
public enum RegionAskState {
    /** The other directorate has not answered yet. */
    ASKED,
    /** It has no such place after all, with its reason. */
    DECLINED,
    /** The directorate that asked does without. */
    WITHDRAWN,
    /** The other directorate has chosen the facility: the household is on its way. */
    PLACED,
    /** Everybody is there: the household belongs to the directorate where it lives. */
    ARRIVED,
    /** The way has ended without an arrival: refused, not arrived, cancelled, objected to. */
    ENDED;

    public Set<RegionAskState> next() {
        return switch (this) {
            case ASKED -> EnumSet.of(DECLINED, WITHDRAWN, PLACED);
            case PLACED -> EnumSet.of(ARRIVED, ENDED);
            case ARRIVED -> EnumSet.of(PLACED);
            case DECLINED, WITHDRAWN, ENDED -> EnumSet.noneOf(RegionAskState.class);
        };
    }

    /** Whether both directorates follow the household. */
    public boolean isOpen() {
        return this == ASKED || this == PLACED;
    }
}
