package org.havre.facility;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Nights out of service in a list.
 *
 * @param unit   what the unit is called
 * @param place  what the place is called; null where all of the unit is meant
 * @param places how many it takes away: those of it that are open on one of its nights
 */
public record OutageLine(UnavailabilityRow row, String unit, String place, int places) implements Serializable {

    /** The place, or the unit where all of it is meant. */
    public String name() {
        return place == null ? unit : place;
    }

    /** The last night that cannot be slept in; null until further notice. */
    public LocalDate lastNight() {
        return row.nights().isOpen() ? null : row.nights().end().minusDays(1);
    }

    public boolean isOverOn(LocalDate day) {
        return !row.nights().isOpen() && !row.nights().end().isAfter(day);
    }

    public boolean isComingOn(LocalDate day) {
        return row.nights().start().isAfter(day);
    }

    /** Where it is in time: over, coming or running. */
    public String stateOn(LocalDate day) {
        return isOverOn(day) ? "over" : isComingOn(day) ? "coming" : "running";
    }
}
