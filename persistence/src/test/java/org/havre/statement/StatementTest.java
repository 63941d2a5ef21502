package org.havre.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.statement.MonthState.CLOSED;
import static org.havre.statement.MonthState.DUE;
import static org.havre.statement.MonthState.LATE;
import static org.havre.statement.MonthState.NOT_ASKED;
import static org.havre.statement.MonthState.RUNNING;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.havre.facility.FacilityKind;
import org.havre.occupancy.Figures;
import org.havre.occupancy.Measure;
import org.havre.shared.Objection;
import org.havre.shared.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a statement says, under which digest, and where a month is in its life. */
class StatementTest {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final LocalDate DUE_ON = LocalDate.of(2026, 4, 10);

    @Test void the_text_tells_everything_and_its_digest_names_it() {
        var statement = statement(1240, List.of(correction()));
        assertThat(statement.text()).isEqualTo("""
                havre statement 1
                facility 900 C6980 CADA
                month 2026-03
                closed 2026-04-05 2026-04-05T09:00:00Z due 2026-04-10
                author 1 Dominique
                previous -
                OCCUPIED 1240
                correction 2026-02 2026-03-20T08:00:00Z by 2 Camille
                cause STAY 71 71 before 2026-01-10/2026-02-28 - - after 2026-01-10/2026-02-25 - -
                OCCUPIED -3
                """);
        assertThat(statement.digest()).matches("[0-9a-f]{64}")
                .isEqualTo(statement(1240, List.of(correction())).digest());
    }

    @Test void a_statement_that_says_something_else_is_not_intact() {
        var frozen = FrozenMonth.of(statement(1240, List.of()));
        assertThat(frozen.isIntact()).isTrue();
        assertThat(new FrozenMonth(frozen.digest(), statement(1241, List.of())).isIntact()).isFalse();
        assertThat(new FrozenMonth(frozen.digest(), statement(1240, List.of(correction()))).isIntact()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RUNNING   | DUE
            DUE       | LATE, CLOSED, NOT_ASKED
            LATE      | CLOSED, NOT_ASKED
            NOT_ASKED | CLOSED
            CLOSED    |""") void may_only_become(MonthState from, String next) {
        var expected = next == null
                ? List.of()
                : Arrays.stream(next.split(", ")).map(MonthState::valueOf).collect(Collectors.toList());
        assertThat(from.next()).containsExactlyInAnyOrderElementsOf(
                expected.stream().map(MonthState.class::cast).toList());
    }

    @Test void a_month_runs_until_its_last_night_is_over_and_is_late_after_its_day() {
        assertThat(state(LocalDate.of(2026, 3, 31))).isEqualTo(RUNNING);
        assertThat(state(LocalDate.of(2026, 4, 1))).isEqualTo(DUE);
        assertThat(state(DUE_ON)).isEqualTo(DUE);
        assertThat(state(DUE_ON.plusDays(1))).isEqualTo(LATE);
        assertThat(MonthState.of(MARCH, MARCH, true, DUE_ON, DUE_ON.plusDays(9))).isEqualTo(CLOSED);
        assertThat(MonthState.of(MARCH, MARCH.plusMonths(1), false, DUE_ON, DUE_ON.plusDays(9))).isEqualTo(NOT_ASKED);
    }

    private static MonthState state(LocalDate today) { return MonthState.of(MARCH, MARCH, false, DUE_ON, today); }

    @Test void a_month_is_closed_once_it_is_over_and_after_the_one_before() {
        var april = LocalDate.of(2026, 4, 1);
        assertThat(ClosingRule.against(MARCH, null, true, april)).isEmpty();
        assertThat(ClosingRule.against(MARCH, MARCH.minusMonths(1), true, april)).isEmpty();
        assertThat(keys(MARCH, null, true, april.minusDays(1))).containsExactly("ClosingRule.NOT_OVER");
        assertThat(keys(MARCH, MARCH, true, april)).containsExactly("ClosingRule.CLOSED_ALREADY");
        assertThat(keys(MARCH, MARCH.plusMonths(1), true, april)).containsExactly("ClosingRule.CLOSED_ALREADY");
        assertThat(keys(MARCH, MARCH.minusMonths(2), false, april)).containsExactly("ClosingRule.NOT_NEXT",
                "ClosingRule.NOTHING_COUNTED");
    }

    private static List<String> keys(YearMonth month, YearMonth last, boolean counted, LocalDate today) {
        return ClosingRule.against(month, last, counted, today).stream().map(Objection::key).toList();
    }

    @Test void days_late_are_counted_from_the_day_after_the_last_in_time() {
        assertThat(statement(1, List.of()).daysLate()).isZero();
        var row = new ClosingRow(1, "C6980", "x", "69", "Rhône", MARCH, MARCH, DUE_ON, null, null, null, null, null);
        assertThat(row.daysLate(DUE_ON)).isZero();
        assertThat(row.daysLate(DUE_ON.plusDays(21))).isEqualTo(21);
    }

    private static Statement statement(long nights, List<PriorPeriodCorrection> corrections) {
        return new Statement(900, "C6980", FacilityKind.CADA, MARCH, LocalDate.of(2026, 4, 5),
                Instant.parse("2026-04-05T09:00:00Z"), DUE_ON, new Author(1, "Dominique"), null,
                Figures.of(Map.of(Measure.OCCUPIED, nights)), corrections);
    }

    private static PriorPeriodCorrection correction() {
        var start = LocalDate.of(2026, 1, 10);
        return new PriorPeriodCorrection(MARCH.minusMonths(1), Instant.parse("2026-03-20T08:00:00Z"),
                new Author(2, "Camille"),
                List.of(new ChangedFact(FactKind.STAY, 71, 71L,
                        new FactVersion(Period.between(start, LocalDate.of(2026, 2, 28)), null, null),
                        new FactVersion(Period.between(start, LocalDate.of(2026, 2, 25)), null, null))),
                Figures.of(Map.of(Measure.OCCUPIED, -3L)));
    }
}
