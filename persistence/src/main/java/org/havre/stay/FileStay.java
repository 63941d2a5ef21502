package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;

/** A stay, or one bed of it, in a person's file; unit and place are null for nights without a bed. */
public record FileStay(long stay, String facility, String facilityName, LocalDate arrived, LocalDate left,
        EntryKind entry,
        String entryDecision, String exitDecision, ExitReason exitReason, boolean cancelled, String cancelledBecause,
        String unit,
        String place, LocalDate from, LocalDate to, AssignmentState state) implements Serializable {

    @Override public String toString() {
        return "stay " + stay;
    }
}
