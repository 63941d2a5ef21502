package org.havre.stay;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.havre.facility.FacilityKind;
import org.havre.resident.Procedure;

/**
 * Somebody present on a day with what a list of everybody tells of them beside.
 *
 * @param kind        of the facility on that day; null where nothing says so
 * @param procedure   in which the claim was on that day; null while none is registered
 */
public record ResidentLine(ResidentRow resident, FacilityKind kind, String department, String nationality,
        Procedure procedure) {

    /** Nights since the arrival, up to that of a day and with it. */
    public long nights(LocalDate on) {
        return ChronoUnit.DAYS.between(resident.arrived(), on) + 1;
    }

    @Override public String toString() { return resident.toString(); }
}
