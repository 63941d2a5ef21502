package org.havre.orientation;

import java.io.Serializable;
import java.time.LocalDate;
import org.havre.facility.FacilityKind;

/**
 * A request for a place in another region as its two directorates see it; the household's number and names are null for
 * whoever no longer follows it.
 *
 * @param received   whether the reader is the one who is asked
 * @param endedAs    how the way ended that followed; null unless it ended without an arrival
 * @param facility   where the household goes; null unless it is on its way
 */
public record RegionAskRow(long id, String household, String familyName, String givenNames, int people,
        String directorate, String host, FacilityKind kind, LocalDate askedOn, RegionAskState state,
        LocalDate answeredOn, String because, OrientationState endedAs, boolean received, String facility,
        LocalDate lastDay) implements Serializable {

    public boolean isAsked() { return state == RegionAskState.ASKED; }

    @Override public String toString() { return "request " + id; }
}
