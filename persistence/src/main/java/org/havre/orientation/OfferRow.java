package org.havre.orientation;

import java.io.Serializable;
import java.time.LocalDate;
import org.havre.facility.FacilityKind;

/**
 * Places that a directorate offers, as the other regions see them.
 *
 * @param left    how many of them nobody has asked for
 * @param largest people of the largest household that finds room in one unit
 * @param asked   how many requests still wait for an answer; 0 for whoever does not see them
 * @param mine    whether they are the reader's own
 */
public record OfferRow(long id, long directorateId, String directorate, String region, FacilityKind kind, int places,
        int left, int largest, boolean stepFree, LocalDate startsOn, LocalDate untilOn, LocalDate withdrawnOn,
        int asked,
        boolean mine) implements Serializable {

    /** Whether places can be asked for on a day: an offer ends by itself after its last one. */
    public boolean isOpenOn(LocalDate day) {
        return withdrawnOn == null && !day.isAfter(untilOn);
    }
}
