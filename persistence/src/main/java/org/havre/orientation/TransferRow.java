package org.havre.orientation;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A transfer in a list, with what was carried out of it.
 *
 * @param side where it leads, seen from the caller's scope
 * @param from where its members come from, as far as the caller may see; null where nothing is visible
 * @param leftBehind how many are still where they were
 * @param inTransit how many have left and not arrived
 * @param leaver one of those still present in the caller's scope; null where nobody is
 * @param nights the most nights that one of them has been, or was, in transit
 */
public record TransferRow(long orientation, TransferSide side, String decision, String household, String familyName,
        String givenNames,
        String from, String to, LocalDate decidedOn, LocalDate expectedOn, LocalDate lastDay, OrientationState state,
        int people, int arrived, int leftBehind, int inTransit, int nights, Long leaver) implements Serializable {

    /** How many have not come while others have: the rest of a transfer carried out in part. */
    public int rest() {
        return arrived == 0 || !state.isOpen() ? 0 : people - arrived;
    }

    @Override public String toString() {
        return "transfer by " + orientation;
    }
}
