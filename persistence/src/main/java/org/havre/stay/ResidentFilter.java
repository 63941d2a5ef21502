package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Which residents are asked for.
 *
 * @param on the night
 * @param facility a code, or null for the whole scope
 * @param text a part of a name, of the household's reference or of the unit's name; null for all
 */
public record ResidentFilter(LocalDate on, String facility, String text) implements Serializable {

    public ResidentFilter {
        text = text == null || text.isBlank() ? null : text.strip();
        facility = facility == null || facility.isBlank() ? null : facility.strip();
    }

    @Override public String toString() {
        return "residents on " + on;
    }
}
