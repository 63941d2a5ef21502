package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.law.Deadline.AFTER;
import static org.havre.law.Deadline.BEFORE;
import static org.havre.law.Deadline.ON;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.havre.law.Rule;
import org.havre.shared.Period;
import org.havre.shared.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody was seen last on 1 September 2025; how many days of absence is that, and what follows. */
class WhereaboutsTest {
    private static final AbsenceLimits LIMITS = new AbsenceLimits(7, 30, true);
    private static final AbsenceLimits EACH_FOR_ITSELF = new AbsenceLimits(7, 30, false);

    @Rule(value = "R27", days = {BEFORE, ON, AFTER})
    @ParameterizedTest
    @CsvSource({"7, 6, false", "8, 7, false", "9, 8, true", "10, 9, true"}) void the_alert_comes_on_the_eighth_day(
            int today, int days, boolean alert) {
        var gone = missedOn(7, sept(1));

        assertThat(gone.daysAbsent(sept(today))).isEqualTo(days);
        assertThat(alerts(gone, today)).isEqualTo(alert);
    }

    @Rule("R27")
    @Test void it_stays_due_since_the_day_on_which_it_came() {
        assertThat(missedOn(7, sept(1)).dayBeyond(7, sept(8))).isEmpty();
        assertThat(missedOn(7, sept(1)).dayBeyond(7, sept(9))).hasValue(sept(9));
        assertThat(missedOn(7, sept(1)).dayBeyond(7, sept(20))).hasValue(sept(9));
    }

    @Rule("R27")
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "never", textBlock = """
            never | 9  | TO_REPORT
            9     | 9  | REPORTED
            9     | 10 | REPORTED
            9     | 25 | REPORTED
            """) void it_is_given_once(Integer told, int today, AbsenceState state) {
        var gone = missedOn(7, sept(1));

        assertThat(watch(LIMITS, sept(today)).state(gone, List.of(), reported(told))).isEqualTo(state);
    }

    @Rule("R27")
    @Test void who_comes_back_and_goes_again_gives_another_one() {
        var again = new Whereabouts(LocalDate.of(2025, 3, 1), sept(12), sept(19), List.of());

        assertThat(watch(LIMITS, sept(19)).state(again, List.of(), reported(9))).isEqualTo(AbsenceState.COUNTED);
        assertThat(watch(LIMITS, sept(20)).state(again, List.of(), reported(9))).isEqualTo(AbsenceState.TO_REPORT);
    }

    @Rule("R27")
    @Test void where_no_sheet_is_kept_and_no_absence_known_everybody_is_here() {
        var quiet = new Whereabouts(LocalDate.of(2025, 3, 1), null, null, List.of());

        assertThat(quiet.isAbsent(sept(30))).isFalse();
        assertThat(quiet.daysAbsent(sept(30))).isZero();
    }

    @Rule("R27")
    @Test void an_absence_without_a_reason_counts_from_its_first_night() {
        var gone = away(new Away(Period.from(sept(1)), null, false));

        assertThat(gone.daysAbsent(sept(8))).isEqualTo(7);
        assertThat(gone.daysAbsent(sept(9))).isEqualTo(8);
    }

    @Rule(value = "R30", days = {BEFORE, ON, AFTER})
    @ParameterizedTest
    @CsvSource({"7, 0", "8, 1", "14, 7",
            "15, 8"}) void a_declared_absence_with_a_reason_is_not_counted_for_its_dates_only(
                    int today, int days) {
        var hospital = away(new Away(Period.between(sept(1), sept(7)), AbsenceReason.HOSPITAL, false));

        assertThat(hospital.daysAbsent(sept(today))).isEqualTo(days);
        assertThat(alerts(hospital, today)).isEqualTo(days > 7);
    }

    @Rule("R30")
    @Test void the_days_before_it_still_count() {
        var hospital = away(new Away(Period.between(sept(1), sept(6)), null, false),
                new Away(Period.between(sept(6), sept(12)), AbsenceReason.HOSPITAL, false));

        assertThat(hospital.isExcused(sept(11))).isTrue();
        assertThat(hospital.daysAbsent(sept(11))).isEqualTo(5);
        assertThat(hospital.daysAbsent(sept(15))).isEqualTo(8);
        assertThat(hospital.dayBeyond(7, sept(20))).hasValue(sept(15));
    }

    @Rule("R30")
    @Test void a_return_that_somebody_saw_ends_it_and_one_that_was_foreseen_does_not() {
        assertThat(away(new Away(Period.between(sept(1), sept(4)), null, true)).isAbsent(sept(20))).isFalse();
        assertThat(away(new Away(Period.between(sept(1), sept(4)), null, false)).isAbsent(sept(20))).isTrue();
    }

    @Rule(value = "R27", days = {ON, AFTER})
    @ParameterizedTest
    @CsvSource({"30, false", "31, true"}) void after_the_days_of_the_setting_an_exit_is_proposed(int days,
            boolean proposed) {
        var today = sept(1).plusDays(days);
        var gone = missedOn(30, sept(1));

        assertThat(watch(LIMITS, today).proposesExit(gone, List.of())).isEqualTo(proposed);
        assertThat(watch(LIMITS, today).state(gone, List.of(), reported(9)))
                .isEqualTo(proposed ? AbsenceState.EXIT_TO_ASK : AbsenceState.REPORTED);
    }

    @Rule("R29")
    @Test void the_exit_that_is_proposed_is_the_day_after_the_last_night() {
        assertThat(missedOn(30, sept(1)).exitToAsk(sept(30))).isEqualTo(sept(2));
        assertThat(away(new Away(Period.from(sept(1)), null, false)).exitToAsk(sept(30))).isEqualTo(sept(1));
    }

    @Rule("R29")
    @Test void or_the_day_after_the_arrival_of_somebody_never_seen() {
        var never = new Whereabouts(sept(1), null, sept(5), List.of());
        var leftAtOnce = new Whereabouts(sept(1), null, null, List.of(new Away(Period.from(sept(1)), null, false)));

        assertThat(never.exitToAsk(sept(30))).isEqualTo(sept(2));
        assertThat(leftAtOnce.exitToAsk(sept(30))).isEqualTo(sept(2));
    }

    @Rule("R27")
    @Test void one_of_a_family_who_is_seen_speaks_for_all_where_the_setting_says_so() {
        var gone = missedOn(8, sept(1));
        var seen = new Whereabouts(LocalDate.of(2025, 3, 1), sept(8), null, List.of());
        var inHospital = away(new Away(Period.from(sept(1)), AbsenceReason.HOSPITAL, false));

        assertThat(watch(LIMITS, sept(9)).alerts(gone, List.of(seen, gone))).isFalse();
        assertThat(watch(EACH_FOR_ITSELF, sept(9)).alerts(gone, List.of(seen, gone))).isTrue();
        assertThat(watch(LIMITS, sept(9)).alerts(gone, List.of(gone, inHospital))).isTrue();
    }

    @Test void out_on_the_first_at_six_in_the_evening_and_back_on_the_fourth_is_three_nights_of_a_month() {
        var may = LocalDate.of(2025, 5, 1);
        var out = new Whereabouts(LocalDate.of(2025, 3, 1), null, null,
                List.of(new Away(Period.between(may, may.plusDays(3)), null, true)));

        var here = out.nightsHere(may, may.plusMonths(1));

        assertThat(here).isEqualTo(28);
        assertThat(new Rate(here, 31).percent()).isEqualTo(new BigDecimal("90.3"));
    }

    private static boolean alerts(Whereabouts one, int today) {
        return watch(LIMITS, sept(today)).alerts(one, List.of());
    }

    private static AbsenceWatch watch(AbsenceLimits limits, LocalDate today) { return new AbsenceWatch(limits, today); }

    private static AbsenceWatch.Told reported(Integer day) {
        return new AbsenceWatch.Told(day == null ? null : sept(day), null);
    }

    /** Seen on a day, and missed since. */
    private static Whereabouts missedOn(int day, LocalDate seen) {
        return new Whereabouts(LocalDate.of(2025, 3, 1), seen, sept(day), List.of());
    }

    private static Whereabouts away(Away... absences) {
        return new Whereabouts(LocalDate.of(2025, 3, 1), null, null, List.of(absences));
    }

    private static LocalDate sept(int day) { return LocalDate.of(2025, 9, day); }
}
