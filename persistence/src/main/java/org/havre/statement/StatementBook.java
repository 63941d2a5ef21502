package org.havre.statement;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.havre.occupancy.Figures;

/**
 * All statements of one facility, in the order of their months.
 *
 * @param code   of the facility on the business date; null where it has none
 * @param due    the last day on which the month that was asked for is not closed late
 * @param starts the first month that the facility is asked to close; null while no place is known
 * @param people names of those whose stays are causes of corrections, for readers who may see them
 */
public record StatementBook(long facility, String code, String name, LocalDate due, YearMonth starts,
        List<FrozenMonth> months, Map<Long, String> people) implements Serializable {

    public StatementBook {
        months = List.copyOf(months);
        people = Map.copyOf(people);
    }

    public Optional<FrozenMonth> of(YearMonth month) {
        return months.stream().filter(frozen -> frozen.statement().month().equals(month)).findFirst();
    }

    public Optional<FrozenMonth> last() {
        return months.isEmpty() ? Optional.empty() : Optional.of(months.get(months.size() - 1));
    }

    public MonthState state(YearMonth month, LocalDate today) {
        return MonthState.of(month, starts, of(month).isPresent(), due, today);
    }

    public YearMonth lastMonth() { return last().map(frozen -> frozen.statement().month()).orElse(null); }

    /** When the last statement was made. */
    public Optional<Instant> since() {
        return last().map(frozen -> frozen.statement().closedAt());
    }

    /** What has been told of each closed month: as it was frozen, and the corrections of later statements. */
    public Map<YearMonth, Figures> told() {
        var told = new HashMap<YearMonth, Figures>();
        months.stream().map(FrozenMonth::statement).forEach(statement -> {
            told.merge(statement.month(), statement.figures(), Figures::plus);
            statement.corrections().forEach(correction -> told.merge(correction.month(), correction.difference(),
                    Figures::plus));
        });
        return told;
    }

    /** What later statements told of a month. */
    public List<PriorPeriodCorrection> toldLater(YearMonth month) {
        return months.stream().flatMap(frozen -> frozen.statement().corrections().stream())
                .filter(correction -> correction.month().equals(month)).toList();
    }
}
