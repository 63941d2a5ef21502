package org.havre.statement;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A facility's month in a list of who has closed and who is late.
 *
 * @param starts   the first month that the facility is asked to close; null while there is none
 * @param due      the last day on which it is not late
 * @param closedAt null, as all that follows, while it is not closed
 * @param nights   slept, as they were frozen
 */
public record ClosingRow(long facility, String code, String name, String departmentCode, String department,
        YearMonth month, YearMonth starts, LocalDate due, LocalDate closedOn, Instant closedAt, String author,
        String digest, Long nights)
        implements
        Serializable {

    public boolean isClosed() { return closedAt != null; }

    public MonthState state(LocalDate today) { return MonthState.of(month, starts, isClosed(), due, today); }

    /** After the due day until it was closed, or until today. */
    public long daysLate(LocalDate today) {
        return state(today) == MonthState.NOT_ASKED ? 0 : MonthState.daysLate(due, isClosed() ? closedOn : today);
    }

    @Override public String toString() { return "month " + month + " of facility " + facility; }
}
