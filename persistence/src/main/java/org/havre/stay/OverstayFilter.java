package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;

/** Which presences are asked for: on a day, of one facility's code and one category where they are given. */
public record OverstayFilter(LocalDate on, String facility, Overstay category) implements Serializable {

    public OverstayFilter {
        facility = facility == null || facility.isBlank() ? null : facility;
    }
}
