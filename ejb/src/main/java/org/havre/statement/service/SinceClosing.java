package org.havre.statement.service;

import static java.util.stream.Collectors.toCollection;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.facility.FacilityKind;
import org.havre.occupancy.Figures;
import org.havre.occupancy.Window;
import org.havre.statement.KnownFigures;
import org.havre.statement.PriorPeriodCorrection;
import org.havre.statement.Reckoning;
import org.havre.statement.RecordedAct;
import org.havre.statement.StatementBook;
import org.havre.statement.Statements;

/** What became of a facility's closed months since its last statement, and how one month stands: at an instant, or now. */
final class SinceClosing {
    private final YearMonth month;
    private final KnownFigures end;
    private final List<PriorPeriodCorrection> corrections;
    private final Map<Long, String> people;

    /**
     * @param named whether the reader may see names
     * @param upto  null for now
     */
    SinceClosing(Statements statements, KnownMonths months, StatementBook book, YearMonth month, boolean named,
            Instant upto) {
        this.month = month;
        var told = book.told();
        people = new HashMap<>(book.people());
        var since = book.since().orElse(null);
        var acts = List.<RecordedAct>of();
        if (since != null) {
            var recorded = statements.recorded(book.facility(), book.lastMonth().plusMonths(1).atDay(1), since,
                    Optional.ofNullable(upto).orElse(Statements.NEVER), named);
            acts = Reckoning.bearing(recorded.acts().stream(), told);
            people.putAll(recorded.people());
        }
        var instants = Stream.concat(Stream.ofNullable(since), acts.stream().map(RecordedAct::at))
                .collect(toCollection(LinkedHashSet::new));
        instants.add(upto);
        var known = months.of(book.facility(), window(told, month), new ArrayList<>(instants));
        end = known.get(upto);
        corrections = since == null
                ? List.of()
                : new Reckoning(told, known.get(since), acts, act -> known.get(act.at()), end).corrections();
    }

    private static Window window(Map<YearMonth, Figures> told, YearMonth month) {
        var months = Stream.concat(told.keySet().stream(), Stream.of(month)).sorted().toList();
        return Window.through(months.get(0).atDay(1), months.get(months.size() - 1).atEndOfMonth());
    }

    Figures figures() { return end.of(month); }

    Optional<FacilityKind> kind() { return end.kind(month); }

    List<PriorPeriodCorrection> corrections() { return corrections; }

    Map<Long, String> people() { return people; }
}
