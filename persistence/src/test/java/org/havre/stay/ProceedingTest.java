package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.resident.OutcomeKind.Standing.PENDING;
import static org.havre.resident.OutcomeKind.Standing.PROTECTED;
import static org.havre.resident.OutcomeKind.Standing.REJECTED;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.havre.law.Deadline;
import org.havre.law.Rule;
import org.havre.resident.OutcomeKind.Standing;
import org.havre.shared.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the formal notice to the judge: somebody was authorised until 30 November 2025. */
class ProceedingTest {
    private static final LocalDate UNTIL = LocalDate.of(2025, 11, 30);
    private static final LocalDate LEAVE_BY = LocalDate.of(2025, 12, 20);
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    @ParameterizedTest
    @CsvSource({"2025-11-29, STILL_AUTHORISED", "2025-11-30, STILL_AUTHORISED", "2025-12-01, ''"})
    @Rule(value = "R31", days = {Deadline.BEFORE, Deadline.ON,
            Deadline.AFTER}) void notice_is_given_after_the_last_authorised_day(LocalDate day, String rule) {
        assertThat(keys(notice(day, false, ReturnRequest.NONE, 0, UNTIL)))
                .isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @ParameterizedTest
    @CsvSource({"false, NONE, 0, false", "false, REFUSED, 0, false", "false, MADE, 0, true", "false, MADE, 1, true",
            "true, NONE, 0, true", "true, NONE, 1, false", "true, MADE, 2, false"})
    @Rule("R32") void notice_outside_the_two_cases_of_the_text_is_warned_of(boolean permit, ReturnRequest returning,
            int refused, boolean warned) {
        assertThat(keys(notice(TODAY, permit, returning, refused, UNTIL)))
                .isEqualTo(warned ? List.of("NO_CASE_OF_THE_TEXT") : List.of());
    }

    @Test
    @Rule("R32") void the_warning_may_be_set_aside_once_read_and_nothing_else() {
        var read = Set.of("FormalNoticeRule.NO_CASE_OF_THE_TEXT", "FormalNoticeRule.NOT_PRESENT");
        assertThat(new FormalNoticeRequest(TODAY, TODAY, true, ReturnRequest.NONE, 0, UNTIL, false, false, read, TODAY)
                .objections()).extracting(Sentences::keyOf).containsExactly("FormalNoticeRule.NOT_PRESENT");
    }

    @Test void notice_needs_an_end_of_care_and_is_given_once_at_a_time() {
        assertThat(keys(notice(TODAY, false, ReturnRequest.NONE, 0, null))).containsExactly("NO_END_OF_CARE");
        assertThat(
                new FormalNoticeRequest(TODAY, TODAY, false, ReturnRequest.NONE, 0, UNTIL, true, true, Set.of(), TODAY)
                        .objections())
                .extracting(Sentences::keyOf).containsExactly("FormalNoticeRule.CASE_OPEN");
    }

    @Test void notice_is_given_today_or_earlier_and_leaves_a_day() {
        assertThat(keys(notice(TODAY.plusDays(1), false, ReturnRequest.NONE, 0, UNTIL)))
                .containsExactly("IN_THE_FUTURE");
        assertThat(new FormalNoticeRequest(TODAY, TODAY.minusDays(1), false, ReturnRequest.NONE, 0, UNTIL, true, false,
                Set.of(), TODAY).objections()).extracting(Sentences::keyOf)
                .containsExactly("FormalNoticeRule.ENDS_BEFORE_IT_IS_GIVEN");
    }

    @ParameterizedTest
    @CsvSource({"2025-12-19, NOTICE_RUNS", "2025-12-20, NOTICE_RUNS", "2025-12-21, ''"})
    @Rule(value = "R33", days = {Deadline.BEFORE, Deadline.ON,
            Deadline.AFTER}) void the_judge_is_asked_once_the_notice_has_run_out(LocalDate day, String rule) {
        assertThat(keys(new ApplicationRequest(true, LEAVE_BY, day, REJECTED, UNTIL, false, 0, true, TODAY)))
                .isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @Test
    @Rule("R33") void the_judge_is_not_asked_without_a_notice_nor_about_somebody_who_has_left() {
        assertThat(keys(new ApplicationRequest(false, null, TODAY, REJECTED, UNTIL, false, 0, false, TODAY)))
                .containsExactly("NO_NOTICE", "NOT_PRESENT");
    }

    @Test
    @Rule("R33") void a_protected_person_is_brought_before_the_judge_for_a_serious_breach_only() {
        assertThat(keys(application(PROTECTED, null, false))).containsExactly("NO_SERIOUS_BREACH");
        assertThat(keys(application(PROTECTED, null, true))).isEmpty();
        assertThat(keys(application(PENDING, null, false))).isEmpty();
    }

    @Test
    @Rule("R33") void an_offer_of_a_home_that_was_refused_without_a_legitimate_reason_is_a_serious_breach() {
        assertThat(keys(new ApplicationRequest(true, LEAVE_BY, TODAY, PROTECTED, null, false, 1, true, TODAY)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-01-14, ''", "2026-01-15, ''", "2026-01-16, REJECTION_NOT_FINAL"})
    @Rule(value = "R32", days = {Deadline.BEFORE, Deadline.ON,
            Deadline.AFTER}) void a_rejected_person_is_brought_before_the_judge_after_a_final_decision(
                    LocalDate finalOn,
                    String rule) {
        assertThat(keys(application(REJECTED, finalOn, false)))
                .isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
        assertThat(keys(application(REJECTED, null, false))).containsExactly("REJECTION_NOT_FINAL");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            NOTIFIED  | APPLIED, CLOSED
            APPLIED   | ORDERED, DISMISSED, CLOSED
            ORDERED   | EXECUTED, CLOSED
            DISMISSED | -
            EXECUTED  | -
            CLOSED    | -
            """) void may_only_become(ProceedingState from, String next) {
        assertThat(from.next()).containsExactlyInAnyOrderElementsOf(next == null
                ? List.of()
                : Arrays.stream(next.split(", ")).map(ProceedingState::valueOf).toList());
        assertThat(from.isOver()).isEqualTo(next == null);
    }

    private static FormalNoticeRequest notice(LocalDate day, boolean permit, ReturnRequest returning, int refused,
            LocalDate until) {
        return new FormalNoticeRequest(day, day.plusDays(15), permit, returning, refused, until, true, false, Set.of(),
                TODAY);
    }

    private static ApplicationRequest application(Standing standing, LocalDate finalOn, boolean breach) {
        return new ApplicationRequest(true, LEAVE_BY, TODAY, standing, finalOn, breach, 0, true, TODAY);
    }

    private static List<String> keys(FormalNoticeRequest request) {
        return request.objections().stream().map(o -> o.key().replace("FormalNoticeRule.", "")).toList();
    }

    private static List<String> keys(ApplicationRequest request) {
        return request.objections().stream().map(o -> o.key().replace("ApplicationRule.", "")).toList();
    }
}
