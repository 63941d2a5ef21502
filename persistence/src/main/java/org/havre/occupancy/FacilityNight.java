package org.havre.occupancy;

import java.time.LocalDate;
import org.havre.facility.FacilityKind;

/** One night of one facility, with what the facility was that night; null where nothing says so. */
public record FacilityNight(LocalDate night, FacilityKind kind, String operator, String directorate,
        Figures figures) {

    /** Whether the facility exists that night: it has terms, or somebody or something is counted in it. */
    boolean exists() {
        return kind != null || !figures.isEmpty();
    }
}
