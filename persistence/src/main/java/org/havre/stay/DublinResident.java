package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.havre.facility.FacilityKind;

/**
 * Somebody of the Dublin procedure who lives in a facility, which may become a CADA where they cannot stay (R5; CASF
 * L.348-1).
 *
 * @param since       when the procedure was told
 * @param transforms the day on which the facility becomes a CADA; null while that is not decided
 */
public record DublinResident(long person, long householdId, String household, String familyName, String givenNames,
        String facility, String facilityName, FacilityKind kind, LocalDate arrived, LocalDate since,
        LocalDate transforms) implements Serializable {

    /** Days left to send them elsewhere; empty while nothing is decided. */
    public Optional<Long> daysLeft(LocalDate today) {
        return Optional.ofNullable(transforms).map(day -> ChronoUnit.DAYS.between(today, day));
    }

    /** Personal: never in a log by accident. */
    @Override public String toString() { return "resident " + person; }
}
