package org.havre.statement.service;

import static java.time.temporal.ChronoUnit.DAYS;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.havre.occupancy.Figures;
import org.havre.statement.FrozenMonth;
import org.havre.statement.MonthState;
import org.havre.statement.OpenPoint;
import org.havre.statement.PriorPeriodCorrection;
import org.havre.statement.StatementBook;

/**
 * A month of a facility as it stands.
 *
 * @param live    its figures as they are known now
 * @param pending of this month where it is closed: differences that the next statement will tell
 * @param open    work that was due within the month, where it is not closed
 * @param people  names by the number of the stay, for readers who may see them
 */
public record MonthFile(StatementBook book, YearMonth month, MonthState state, LocalDate due, Figures live,
        List<PriorPeriodCorrection> pending, List<OpenPoint> open, Map<Long, String> people)
        implements
        Serializable {

    public MonthFile {
        pending = List.copyOf(pending);
        open = List.copyOf(open);
        people = Map.copyOf(people);
    }

    public Optional<FrozenMonth> frozen() { return book.of(month); }

    /** What later statements told of it. */
    public List<PriorPeriodCorrection> toldLater() {
        return book.toldLater(month);
    }

    /** Days after the due day until it was closed, or until today. */
    public long daysLate(LocalDate today) {
        return frozen().map(closed -> closed.statement().daysLate())
                .orElse(state == MonthState.LATE ? due.until(today, DAYS) : 0L);
    }
}
