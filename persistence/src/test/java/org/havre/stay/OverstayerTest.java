package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.havre.law.Deadline;
import org.havre.law.Rule;
import org.havre.stay.Overstayer.NextStep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is to be done about somebody whose last authorised day is 30 November 2025. */
class OverstayerTest {
    private static final LocalDate UNTIL = LocalDate.of(2025, 11, 30);
    private static final LocalDate LEAVE_BY = LocalDate.of(2025, 12, 20);

    @ParameterizedTest
    @CsvSource({"2025-11-29, PREPARE_EXIT, 0", "2025-11-30, PREPARE_EXIT, 0", "2025-12-01, CARRY_OUT, 1",
            "2025-12-02, GIVE_NOTICE, 2"})
    @Rule(value = "R20", days = {Deadline.BEFORE, Deadline.ON, Deadline.AFTER})
    @Rule(value = "R31", days = {Deadline.BEFORE, Deadline.ON,
            Deadline.AFTER}) void the_exit_is_carried_out_on_the_day_after_the_last_authorised(LocalDate today,
                    NextStep next, long days) {
        assertThat(person(null).next(today)).isEqualTo(next);
        assertThat(person(null).days(today)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-19, AWAIT_LEAVING", "2025-12-20, AWAIT_LEAVING",
            "2025-12-21, APPLY"}) void the_judge_comes_once_the_notice_has_run_out(LocalDate today, NextStep next) {
        assertThat(person(ProceedingState.NOTIFIED).next(today)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"APPLIED, AWAIT_RULING", "ORDERED, EXECUTE"}) void the_order_is_awaited_then_carried_out(
            ProceedingState state, NextStep next) {
        assertThat(person(state).next(LEAVE_BY.plusDays(30))).isEqualTo(next);
    }

    private static Overstayer person(ProceedingState state) {
        return new Overstayer(1, 2, 3, "M3", null, null, "C6980", "CADA", UNTIL, Overstay.OTHER, true, state,
                state == null ? null : LEAVE_BY);
    }
}
