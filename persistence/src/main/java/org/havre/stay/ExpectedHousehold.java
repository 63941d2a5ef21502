package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;
import org.havre.facility.FacilityKind;
import org.havre.orientation.OrientationState;
import org.havre.orientation.PlaceAnswer;

/**
 * A household on its way to a facility.
 *
 * @param kind what the facility is; null where no terms are known
 * @param reserved the beds that are kept for it, by unit; null where there is none
 * @param doubt why OFII contests the decision as the facility transcribed it; null where it does not
 * @param answer what the facility last said of the place; null where it has not answered
 */
public record ExpectedHousehold(long orientation, long facility, String facilityName, String code, FacilityKind kind,
        String household, String familyName, String givenNames, int people, int arrived, String decision,
        LocalDate expectedOn, Offer offer, String reserved, OrientationState state, String doubt, Answer answer)
        implements Serializable {

    /** @param reason null where the place is confirmed */
    public record Answer(PlaceAnswer answer, PlaceAnswer.Reason reason, String note, LocalDate on)
            implements Serializable {
        public boolean isConfirmed() { return answer == PlaceAnswer.CONFIRMED; }
    }

    public int missing() { return people - arrived; }

    /** As it stands on a day: deemed refused once the last day has passed without anybody (R2). */
    public OrientationState standing(LocalDate day) {
        return arrived == 0 ? state.on(day, offer.lastDay()) : state;
    }

    /** Whether the facility has still to say if its place is there. */
    public boolean awaitsAnswer() {
        return state.isOpen() && answer == null;
    }

    /** Whether the facility says that the place does not suit, or is not there. */
    public boolean isContested() {
        return state.isOpen() && answer != null && !answer.isConfirmed();
    }

    @Override public String toString() { return "household expected by " + orientation; }
}
