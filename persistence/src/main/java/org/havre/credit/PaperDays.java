package org.havre.credit;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The days of an act as its paper says them, read by whoever attaches it.
 *
 * @param startsOn null where nobody read them
 * @param lastDay  null where it names none
 */
public record PaperDays(LocalDate startsOn, LocalDate lastDay) implements Serializable {
    public static final PaperDays UNREAD = new PaperDays(null, null);

    boolean areRead() { return startsOn != null || lastDay != null; }

    boolean endBeforeTheyStart() { return startsOn != null && lastDay != null && lastDay.isBefore(startsOn); }
}
