package org.havre.orientation;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A decision in a list, with what became of it.
 *
 * @param facility the code of where to; null for a decision that names none
 * @param orientation the state of the way that followed, and {@code way} its number; null where none did
 * @param transcription whether a facility wrote it down, and OFII has confirmed it; null where OFII registered it
 * @param paper whether the paper that was received is kept
 */
public record DecisionRow(long id, String number, DecisionNature nature, String household, long householdId, int people,
        String facility, String facilityName, LocalDate decidedOn, LocalDate endsOn, OrientationState orientation,
        LocalDate lastDay, Long way,
        boolean annulled, TranscriptionState transcription, boolean paper) implements Serializable {

    /** The last day of what it grants, else of the way that followed; null where neither has one. */
    public LocalDate until() {
        return endsOn == null ? lastDay : endsOn;
    }

    @Override public String toString() {
        return "decision " + id;
    }
}
