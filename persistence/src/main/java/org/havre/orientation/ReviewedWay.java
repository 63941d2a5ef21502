package org.havre.orientation;

import java.io.Serializable;
import java.time.LocalDate;
import org.havre.facility.FacilityKind;

/**
 * An orientation as the prefect of the département sees it: a household by its reference, nobody by a name.
 *
 * @param until the last day of the delay to object
 * @param because why it has ended; null while it is open
 * @param objectedOn when the prefecture objected, and {@code author} who did for it; null where it did not
 */
public record ReviewedWay(long orientation, long facility, String decision, DecisionNature nature, String household,
        int people, int arrived, String code, String facilityName, FacilityKind kind, LocalDate decidedOn,
        LocalDate expectedOn, LocalDate lastDay, LocalDate until, OrientationState state, String because,
        LocalDate objectedOn, String author) implements Serializable {

    /** Whether the prefect may still object: nobody has come, and it has not ended (R9). */
    public boolean isOpenOn(LocalDate day) {
        return state.isOpen() && arrived == 0 && !day.isAfter(lastDay);
    }

    @Override public String toString() {
        return "orientation " + orientation;
    }
}
