package org.havre.stay;

import java.io.Serializable;
import org.havre.facility.UnavailabilityReason;
import org.havre.resident.BirthDate;
import org.havre.resident.Sex;

/**
 * One place of a facility on one night with whoever slept in it, or somebody who slept there without a place.
 *
 * @param unit null for somebody present without a bed
 * @param place null for somebody in a unit without a place of its own, or without a bed
 * @param person null where the place was empty, or where the file is erased
 * @param sheltered whether whoever slept there is still owed a decision of OFII (R3)
 * @param erased whether somebody slept there whose file is erased
 * @param reason why the place could not be used; null where it could
 */
public record NightRow(String site, String unit, Integer floor, String place, Long person, String familyName,
        String givenNames,
        Sex sex, BirthDate born, String household, boolean sheltered, boolean erased, UnavailabilityReason reason)
        implements Serializable {

    public boolean isEmpty() {
        return person == null && !erased;
    }

    @Override public String toString() {
        return "night of place " + place;
    }
}
