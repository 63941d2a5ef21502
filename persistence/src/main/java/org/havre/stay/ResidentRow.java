package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;
import org.havre.resident.Sex;

/**
 * Somebody present on a day, and the bed of that night; unit and place are null for somebody without one.
 *
 * @param leaves the day of departure that is already known
 * @param sheltered whether a decision of OFII is still owed (R3)
 * @param careEnds the last authorised day, by the rules of the figures; null while no decision sets one
 */
public record ResidentRow(long person, long stay, String familyName, String givenNames, Sex sex, BirthDate born,
        String household,
        long householdId, HouseholdRole role, String facility, String facilityName, String unit, String place,
        LocalDate arrived,
        LocalDate leaves, LocalDate careEnds, boolean sheltered) implements Serializable {

    @Override public String toString() {
        return "resident " + person;
    }
}
