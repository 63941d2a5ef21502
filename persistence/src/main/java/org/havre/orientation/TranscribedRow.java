package org.havre.orientation;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A decision that a facility wrote down, as OFII compares it with its own.
 *
 * @param endOfCare null for an admission
 * @param author who wrote it down
 * @param checkedOn null until OFII has confirmed it
 * @param annulled whether another decision of OFII has taken it back
 */
public record TranscribedRow(long id, String number, DecisionNature nature, String household, String facility,
        LocalDate decidedOn, LocalDate notifiedOn, LocalDate endOfCare, LocalDate transcribedOn, String author,
        LocalDate checkedOn, String checker, boolean paper, TranscriptionState state, boolean annulled)
        implements Serializable {

    @Override public String toString() {
        return "transcription " + id;
    }
}
