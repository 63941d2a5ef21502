package org.havre.credit;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.havre.facility.FacilityKind;
import org.havre.shared.Period;

/**
 * Places that an act funds on some days.
 *
 * @param costKind the kind whose reference cost stays with them, whatever they have become: HUDA for places that were
 *                 transformed into CADA (R49)
 */
public record FundedPlaces(int places, Period days, FacilityKind costKind) implements Serializable {
    public FundedPlaces {
        requireNonNull(days, "days");
        requireNonNull(costKind, "costKind");
        if (places < 0) throw new IllegalArgumentException("fewer places than none");
    }

    /** The same, on those of their days that are others too. */
    FundedPlaces within(Period others) {
        return new FundedPlaces(places, days.within(others), costKind);
    }
}
