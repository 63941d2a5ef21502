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
    /** Those of everything; a login that is blank does not matter. */
    public static TrailFilter of(LocalDate day, String login, TrailKind kind, Long person) {
        return new TrailFilter(day, login == null || login.isBlank() ? null : login.strip(), kind, person, null);
    }

    /** The same, older than a line. */
    public TrailFilter below(Long line) {
        return new TrailFilter(day, login, kind, person, line);
    }

    Instant since() { return day == null ? null : day.atStartOfDay(BusinessClock.PARIS).toInstant(); }

    Instant until() { return day == null ? null : day.plusDays(1).atStartOfDay(BusinessClock.PARIS).toInstant(); }

    public boolean isEmpty() { return day == null && login == null && kind == null && person == null; }
}
