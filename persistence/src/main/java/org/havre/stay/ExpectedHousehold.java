package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;
import org.havre.facility.FacilityKind;

/**
 * A household on its way to a facility.
 *
 * @param kind what the facility is; null where no terms are known
 * @param reserved the labels of the beds that are kept for it; null where there is none
 */
public record ExpectedHousehold(long orientation, long facility, String facilityName, String code, FacilityKind kind,
        String household, String familyName, String givenNames, int people, int arrived, String decision,
        LocalDate expectedOn, Offer offer, String reserved) implements Serializable {

    public int missing() { return people - arrived; }

    @Override public String toString() { return "household expected by " + orientation; }
}
