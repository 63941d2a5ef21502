package org.havre.stay;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Which residents are asked for.
 *
 * @param on the night
 * @param facility a code, or null for the whole scope
 * @param text a part of a name, of the household's reference or of the unit's name; null for all
 * @param known the instant as of which stays are known; null is now
 */
public record ResidentFilter(LocalDate on, String facility, String text, Instant known) implements Serializable {

    public ResidentFilter {
        text = text == null || text.isBlank() ? null : text.strip();
        facility = facility == null || facility.isBlank() ? null : facility.strip();
    }

    public ResidentFilter(LocalDate on, String facility, String text) { this(on, facility, text, null); }

    @Override public String toString() {
        return "residents on " + on;
    }
}
