package org.havre.demo.service;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The time of the demo set: from the day on which Havre took over what was there before, to the business date.
 *
 * @param takeover the first day whose movements are complete: 1 January of the year before
 * @param today    the business date of the first start, the last day of any movement
 */
record Span(LocalDate takeover, LocalDate today) {
    static Span until(LocalDate today) {
        return new Span(LocalDate.of(today.getYear() - 1, 1, 1), today);
    }

    /** The day on which Havre came to know of something: never before it was there, never in the future. */
    LocalDate recorded(LocalDate happened) {
        if (happened.isBefore(takeover)) return takeover;
        return happened.isAfter(today) ? today : happened;
    }

    /** The first day of a month so many months after (or, negative, before) that of the business date. */
    LocalDate month(int offset) {
        return YearMonth.from(today).plusMonths(offset).atDay(1);
    }

    boolean isOver(LocalDate day) {
        return !day.isAfter(today);
    }

    static LocalDate endOfMonth(LocalDate day) {
        return YearMonth.from(day).atEndOfMonth();
    }
}
