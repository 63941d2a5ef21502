package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.havre.orientation.ExitReason;

/**
 * A stay, or one bed of it, in a person's file; unit and place are null for nights without a bed.
 *
 * @param contested whether OFII contests the decision by which it began, as the facility transcribed it
 * @param absences the latest first, as far as the caller was told of them
 * @param channel by which way it began where it began as a sheltering, and {@code askedBy} who asked; null elsewhere
 */
public record FileStay(long stay, long facilityId, String facility, String facilityName, LocalDate arrived,
        LocalDate left,
        EntryKind entry, ShelteringChannel channel, String askedBy,
        String entryDecision, String exitDecision, ExitReason exitReason, boolean cancelled, String cancelledBecause,
        String unit,
        String place, LocalDate from, LocalDate to, AssignmentState state, boolean contested, List<Away> absences)
        implements Serializable {

    public FileStay {
        absences = List.copyOf(absences);
    }

    /** Whether a decision of OFII is still owed (R3). */
    public boolean isSheltered() {
        return entry == EntryKind.SHELTERING && !cancelled;
    }

    @Override public String toString() {
        return "stay " + stay;
    }
}
