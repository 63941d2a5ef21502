package org.havre.orientation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a facility may answer to an orientation; a free refusal does not exist (R6). */
public enum PlaceAnswer {
    CONFIRMED, NOT_ADAPTED, NOT_AVAILABLE;

    /** Why a place does not suit, or is not there. */
    public enum Reason {
        TOO_SMALL(NOT_ADAPTED), NOT_STEP_FREE(NOT_ADAPTED), FLOOR(NOT_ADAPTED), TAKES_OTHERS(NOT_ADAPTED), //
        STILL_OCCUPIED(NOT_AVAILABLE), OUT_OF_SERVICE(NOT_AVAILABLE), KEPT_FOR_OTHERS(NOT_AVAILABLE);

        private final PlaceAnswer answer;

        Reason(PlaceAnswer answer) {
            this.answer = answer;
        }

        public boolean isOf(PlaceAnswer of) {
            return answer == of;
        }
    }

    /** The reasons that go with it; none where none is asked for. */
    public Set<Reason> reasons() {
        var reasons = EnumSet.noneOf(Reason.class);
        List.of(Reason.values()).stream().filter(reason -> reason.isOf(this)).forEach(reasons::add);
        return reasons;
    }
}
