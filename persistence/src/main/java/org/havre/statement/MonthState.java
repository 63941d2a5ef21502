package org.havre.statement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** Where a facility's month is: its nights run, it waits to be closed, it is late, or its figures are frozen; or it is before all that are asked for. */
public enum MonthState {
    RUNNING, DUE, LATE, CLOSED, NOT_ASKED;

    public Set<MonthState> next() {
        return switch (this) {
            case RUNNING -> Set.of(DUE);
            case DUE -> Set.of(LATE, CLOSED, NOT_ASKED);
            case LATE -> Set.of(CLOSED, NOT_ASKED);
            case NOT_ASKED -> Set.of(CLOSED);
            case CLOSED -> Set.of();
        };
    }

    /**
     * @param starts the first month that the facility is asked to close; null while there is none
     * @param due    the last day on which it is not late
     */
    public static MonthState of(YearMonth month, YearMonth starts, boolean closed, LocalDate due, LocalDate today) {
        if (closed) return CLOSED;
        if (!isOver(month, today)) return RUNNING;
        if (starts == null || month.isBefore(starts)) return NOT_ASKED;
        return today.isAfter(due) ? LATE : DUE;
    }

    /** Whether every night of it is realised. */
    public static boolean isOver(YearMonth month, LocalDate today) {
        return month.atEndOfMonth().isBefore(today);
    }

    static long daysLate(LocalDate due, LocalDate day) { return Math.max(0, ChronoUnit.DAYS.between(due, day)); }
}
