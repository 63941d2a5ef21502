package org.havre.access;

import java.time.Instant;
import java.time.LocalDate;
import org.havre.shared.BusinessClock;

/**
 * Which lines of the trail somebody looks for; what is null does not matter.
 *
 * @param day    by the calendar on the wall, in Paris
 * @param before a line: those older than it
 */
public record TrailFilter(LocalDate day, String login, TrailKind kind, Long person, Long before) {
    Instant since() { return day == null ? null : day.atStartOfDay(BusinessClock.PARIS).toInstant(); }

    Instant until() { return day == null ? null : day.plusDays(1).atStartOfDay(BusinessClock.PARIS).toInstant(); }

    public boolean isEmpty() { return day == null && login == null && kind == null && person == null; }
}
