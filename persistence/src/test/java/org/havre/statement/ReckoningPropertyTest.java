package org.havre.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.statement.RandomJournals.FIRST;
import static org.havre.statement.RandomJournals.LAST;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.havre.occupancy.Figures;
import org.havre.occupancy.Measure;
import org.havre.statement.RandomJournals.Journal;
import org.havre.statement.RandomJournals.Rows;
import org.havre.statement.RandomJournals.Written;

/** Whatever is recorded after a closing, the differences that are told are what is known less what was frozen. */
@Domain(RandomJournals.class)
@Domain(DomainContext.Global.class)
class ReckoningPropertyTest {

    @Property(tries = 10_000) void acts_explain_every_difference_of_every_figure(@ForAll Journal journal) {
        var rows = written(journal.before());
        var then = rows.known();
        var since = recorded(rows, journal.acts());
        var told = months(then);
        var corrections = reckoning(told, then, since, rows.known()).corrections();
        assertThat(corrections).allSatisfy(correction -> {
            assertThat(correction.isExplained()).isTrue();
            assertThat(correction.causes()).isNotEmpty();
            assertThat(correction.difference().isEmpty()).isFalse();
        });
        told.keySet().forEach(month -> assertThat(sum(corrections, month))
                .isEqualTo(rows.known().of(month).minus(then.of(month))));
        everyTouchedMonthIsNamed(told, then, since);
    }

    /** Whoever records is told just the months whose figures move. */
    private static void everyTouchedMonthIsNamed(Map<YearMonth, Figures> told, KnownFigures then, Since since) {
        var closed = new TouchedMonths(1, "CADA des Tilleuls", List.copyOf(told.keySet()));
        var before = then;
        for (var act : since.acts()) {
            var after = since.known().get(act.at());
            var was = before;
            assertThat(closed.borneOnBy(List.of(act)).moved(was, after).months()).containsExactlyElementsOf(
                    closed.months().stream().filter(month -> !was.of(month).equals(after.of(month))
                            || !was.kind(month).equals(after.kind(month))).toList());
            before = after;
        }
    }

    @Property(tries = 10_000) void what_no_act_explains_is_told_as_such_and_nothing_is_lost(@ForAll Journal journal,
            @ForAll @IntRange(min = 1, max = 50) int nights) {
        var rows = written(journal.before());
        var then = rows.known();
        var since = recorded(rows, journal.acts());
        var told = months(then);
        told.merge(FIRST, Figures.of(Map.of(Measure.OCCUPIED, (long) nights)), Figures::plus);
        var corrections = reckoning(told, then, since, rows.known()).corrections();
        assertThat(corrections).filteredOn(correction -> !correction.isExplained()).singleElement()
                .satisfies(rest -> {
                    assertThat(rest.month()).isEqualTo(FIRST);
                    assertThat(rest.nights()).isEqualTo(-nights);
                });
        assertThat(sum(corrections, FIRST)).isEqualTo(rows.known().of(FIRST).minus(told.get(FIRST)));
    }

    @Property(tries = 10_000) void statement_after_statement_each_difference_is_told_once(@ForAll Journal journal,
            @ForAll @IntRange(max = 6) int asOf) {
        var rows = written(journal.before());
        var frozen = rows.known();
        var cut = Math.min(asOf, journal.acts().size());
        var early = recorded(rows, journal.acts().subList(0, cut));
        var between = rows.known();
        var first = reckoning(months(frozen), frozen, early, between).corrections();
        var told = months(frozen);
        first.forEach(correction -> told.merge(correction.month(), correction.difference(), Figures::plus));
        var late = recorded(rows, journal.acts().subList(cut, journal.acts().size()));
        var second = reckoning(told, between, late, rows.known()).corrections();
        told.keySet().forEach(month -> assertThat(sum(first, month).plus(sum(second, month)))
                .isEqualTo(rows.known().of(month).minus(frozen.of(month))));
        assertThat(second).allMatch(PriorPeriodCorrection::isExplained);
    }

    /** Acts with the figures since each; those that no window is touched by are not counted again. */
    private record Since(List<RecordedAct> acts, Map<Instant, KnownFigures> known) {}

    private static Rows written(List<Written> facts) {
        var rows = new Rows();
        facts.forEach(fact -> rows.write(0, List.of(fact)));
        return rows;
    }

    private static Since recorded(Rows rows, List<List<Written>> acts) {
        var all = new ArrayList<RecordedAct>();
        var known = new HashMap<Instant, KnownFigures>();
        for (var act : acts) {
            var recorded = rows.write(all.size() + 1, act);
            all.add(recorded);
            known.put(recorded.at(), rows.known());
        }
        return new Since(all, known);
    }

    private static Reckoning reckoning(Map<YearMonth, Figures> told, KnownFigures then, Since since, KnownFigures now) {
        var bearing = Reckoning.bearing(since.acts().stream(), told);
        return new Reckoning(told, then, bearing, act -> since.known().get(act.at()), now);
    }

    private static Map<YearMonth, Figures> months(KnownFigures known) {
        return new HashMap<>(Map.of(FIRST, known.of(FIRST), LAST, known.of(LAST)));
    }

    private static Figures sum(List<PriorPeriodCorrection> corrections, YearMonth month) {
        return corrections.stream().filter(correction -> correction.month().equals(month))
                .map(PriorPeriodCorrection::difference).reduce(Figures.NONE, Figures::plus);
    }
}
