package org.havre.shared.service;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Something that waits for the reader, about a household.
 *
 * @param id        of what it is done to: an orientation, a person
 * @param household its reference
 * @param people    how many of it are concerned
 * @param due       the last day to do it
 */
public record Duty(Work work, long id, String household, int people, String facility, LocalDate due)
        implements
        Serializable {
    /** Whether its day is past, here or to come. */
    public enum Due {
        LATE, TODAY, COMING;

        public static Due of(LocalDate due, LocalDate today) {
            return due.isBefore(today) ? LATE : due.equals(today) ? TODAY : COMING;
        }
    }

    public Due urgency(LocalDate today) { return Due.of(due, today); }

    /** Days late, or days left. */
    public static long days(LocalDate due, LocalDate today) {
        return Math.abs(ChronoUnit.DAYS.between(today, due));
    }
}
