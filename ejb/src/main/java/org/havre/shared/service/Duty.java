package org.havre.shared.service;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Something that waits for the reader.
 *
 * @param act   key of the verb that does it, which is also the link's text
 * @param what  what it is about, without a person's name in the address
 * @param where facility or unit; null where the scope says it
 * @param due   the last day to do it
 * @param page  where it is done, from the root of the application
 */
public record Duty(String act, String what, String where, LocalDate due, String page) implements Serializable {
    /** Whether its day is past, here or to come. */
    public enum Due {
        LATE, TODAY, COMING;

        static Due of(LocalDate due, LocalDate today) {
            return due.isBefore(today) ? LATE : due.equals(today) ? TODAY : COMING;
        }
    }

    public Due urgency(LocalDate today) { return Due.of(due, today); }

    /** Days late, or days left. */
    public long days(LocalDate today) {
        return Math.abs(ChronoUnit.DAYS.between(today, due));
    }
}
