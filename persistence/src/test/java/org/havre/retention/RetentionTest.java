package org.havre.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.law.Deadline.AFTER;
import static org.havre.law.Deadline.BEFORE;
import static org.havre.law.Deadline.ON;

import java.time.LocalDate;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.havre.law.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a file goes, and what keeps it: two years after the later of the final decision and the exit (domain.md, R63). */
class RetentionTest {
    private static final LocalDate EXIT = LocalDate.of(2024, 10, 31);

    private static FileFacts gone(String exit, String decision) {
        return facts(day(exit), null, day(decision), null, null, 0);
    }

    private static LocalDate day(String text) { return text == null ? null : LocalDate.parse(text); }

    /** @param open one of the six things that keep a file whatever the days say, or none for 0 */
    private static FileFacts facts(LocalDate gone, LocalDate unarrived, LocalDate decided, LocalDate appeal,
            LocalDate held, int open) {
        return new FileFacts(1, 1, "Les Acacias", gone, unarrived, decided, appeal, held, open == 1, open == 2,
                open == 3,
                open == 4, open == 5, open == 6, 24, 6);
    }

    @Rule(value = "R63", days = {BEFORE, ON, AFTER})
    @ParameterizedTest
    @CsvSource({"2024-10-31,, 2026-10-30, false", "2024-10-31,, 2026-10-31, true", "2024-10-31,, 2026-11-01, true",
            "2024-10-31, 2024-12-01, 2026-11-30, false", "2024-10-31, 2024-12-01, 2026-12-01, true",
            "2024-10-31, 2023-12-01, 2026-10-30, false", "2024-10-31, 2023-12-01, 2026-10-31, true",
            "2024-02-29,, 2026-02-27, false", "2024-02-29,, 2026-02-28, true",
            "2026-02-28,, 2028-02-27, false",
            "2026-02-28,, 2028-02-28, true"}) void a_file_goes_two_years_after_the_later_of_exit_and_final_decision(
                    String exit, String decision, LocalDate today, boolean erased) {
        assertThat(Retention.of(gone(exit, decision), today).isErased()).isEqualTo(erased);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-29, false", "2026-04-30, true",
            "2026-05-01, true"}) void a_way_that_nobody_took_up_goes_after_six_months(LocalDate today,
                    boolean erased) {
        var way = Retention.of(facts(null, LocalDate.of(2025, 10, 31), null, null, null, 0), today);
        assertThat(way.isErased()).isEqualTo(erased);
        assertThat(way.file().subject()).isEqualTo(Subject.ORIENTATION);
        assertThat(way.goes()).isEqualTo("2026-04-30");
    }

    @ParameterizedTest
    @CsvSource({"1,PRESENT", "2,AWAITED", "3,WAITING", "4,PROCEEDING", "5,DISPUTED",
            "6,REOPENED"}) void what_is_open_keeps_a_file_and_nobody_knows_until_when(
                    int open, Kept because) {
        var kept = Retention.of(facts(EXIT, null, null, null, null, open), EXIT.plusYears(30));
        assertThat(kept.because()).isEqualTo(because);
        assertThat(kept.goes()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2027-02-27, HELD", "2027-02-28,"}) void a_dispute_keeps_it_until_its_day(LocalDate today,
            Kept because) {
        var held = Retention.of(facts(EXIT, null, null, null, LocalDate.of(2027, 2, 28), 0), today);
        assertThat(held.because()).isEqualTo(because);
        assertThat(held.goes()).isEqualTo("2027-02-28");
    }

    @ParameterizedTest
    @CsvSource({"2027-02-27, APPEAL", "2027-02-28, APPEAL",
            "2027-03-01,"}) void so_does_the_time_to_appeal_its_last_day_included(
                    LocalDate today, Kept because) {
        var appeal = Retention.of(facts(EXIT, null, EXIT, LocalDate.of(2027, 2, 28), null, 0), today);
        assertThat(appeal.because()).isEqualTo(because);
        assertThat(appeal.goes()).isEqualTo("2027-03-01");
    }

    @Test void whoever_was_never_anywhere_is_kept() {
        assertThat(Retention.of(facts(null, null, EXIT, null, null, 0), EXIT.plusYears(9)).because())
                .isEqualTo(Kept.TIME);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-01, 30, false", "2026-10-02, 30, true", "2026-10-31, 1, true",
            "2026-10-30, 1, false"}) void what_goes_within_thirty_nights_is_told_before(LocalDate today, int days,
                    boolean told) {
        assertThat(Retention.of(gone("2024-10-31", null), today).goesWithin(days, today)).isEqualTo(told);
    }

    @Property(tries = 10_000) void never_with_anything_open_never_before_its_time_and_once_due_always(
            @ForAll long seed) {
        var dice = new Random(seed);
        var today = EXIT.plusDays(dice.nextInt(2000));
        var file = facts(maybe(dice), maybe(dice), maybe(dice), maybe(dice), maybe(dice), dice.nextInt(12));
        var retention = Retention.of(file, today);
        if (retention.isErased()) {
            assertThat(file.staying() || file.awaited() || file.waiting() || file.proceeding() || file.disputed()
                    || file.reopened()).isFalse();
            assertThat(file.goneOn() == null ? file.unarrivedOn() : file.goneOn().plusMonths(18)).isBefore(today);
            assertThat(Retention.of(file, today.plusDays(1 + dice.nextInt(1000))).isErased()).isTrue();
            assertThat(retention.goes()).isBeforeOrEqualTo(today);
        } else if (retention.goes() != null) {
            assertThat(Retention.of(file, retention.goes()).isErased()).isTrue();
            assertThat(Retention.of(file, retention.goes().minusDays(1)).isErased()).isFalse();
        }
    }

    private static LocalDate maybe(Random dice) {
        return dice.nextInt(3) == 0 ? null : EXIT.plusDays(dice.nextInt(1500) - 300);
    }
}
