package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;
import org.havre.shared.Period;

/**
 * Nights that somebody spends elsewhere, from the first one away to the day of return.
 *
 * @param reason   null where the absence is not justified
 * @param returned whether somebody has seen the return; else the end, if there is one, is only foreseen
 */
public record Away(Period nights, AbsenceReason reason, boolean returned) implements Serializable {

    public boolean isJustified() { return reason != null; }

    boolean excuses(LocalDate night) { return isJustified() && nights.covers(night); }

    boolean hasBegunBy(LocalDate day) { return !nights.start().isAfter(day); }

    boolean isBackBy(LocalDate day) { return returned && !nights.end().isAfter(day); }

    /** Whether it goes on where this other one, from which nobody was seen to return, has ended. */
    boolean follows(Away other) {
        return !other.returned && nights.start().equals(other.nights.end());
    }

    boolean isBeyond(LocalDate day) { return nights.isOpen() || nights.end().isAfter(day); }
}
