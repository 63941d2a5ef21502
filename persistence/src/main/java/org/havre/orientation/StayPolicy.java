package org.havre.orientation;

import java.io.Serializable;
import java.time.LocalDate;
import org.havre.resident.OutcomeKind.Standing;

/**
 * How long after the end of care a stay may be granted, in months (CESEDA R.552-13), and how long somebody may answer
 * before conditions are withdrawn, in days (D.551-18).
 *
 * @param protectedMonths for a protected person
 * @param otherMonths for everybody else
 * @param extendedMonths for a protected person, extension included
 */
public record StayPolicy(int protectedMonths, int otherMonths, int extendedMonths, int observationDays)
        implements
        Serializable {

    /** The last day of a stay that may be granted; the same day number, or the last day of a shorter month. */
    public LocalDate latest(DecisionNature nature, Standing standing, LocalDate endOfCare) {
        if (nature == DecisionNature.EXTENSION) return endOfCare.plusMonths(extendedMonths);
        return endOfCare.plusMonths(standing == Standing.PROTECTED ? protectedMonths : otherMonths);
    }

    /** The first day on which a withdrawal may be signed after the letter that announces it. */
    public LocalDate earliestSignature(LocalDate announcedOn) {
        return announcedOn.plusDays(observationDays + 1L);
    }
}
