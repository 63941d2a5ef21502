package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.havre.shared.Identified;
import org.havre.shared.Objection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A household of facility 900 to which notice was given on 2 May. */
class ProceedingStepsTest {
    private final Proceeding notice = Proceeding.notice(900, 3, Overstay.REJECTED, NoticeAuthor.PREFECT,
            new FormalNoticeRequest(may(2), may(17), true, ReturnRequest.values()[1], 2, may(1), true, false, Set.of(),
                    may(2)));

    private static LocalDate may(int day) { return LocalDate.of(2026, 5, day); }

    @Test void a_notice_keeps_what_it_was_given_with() {
        assertThat(notice.by(5)).isSameAs(notice);
        assertThat(notice.facility()).isEqualTo(900);
        assertThat(notice.household()).isEqualTo(3);
        assertThat(notice.state()).isEqualTo(ProceedingState.NOTIFIED);
        assertThat(notice.leaveBy()).isEqualTo(may(17));
        assertThat(notice.category()).isEqualTo(Overstay.REJECTED);
        assertThat(notice.lastStep()).isEqualTo(may(2));
    }

    @Test void the_judge_is_asked_and_rules_and_the_order_is_executed() {
        notice.applyToJudge(may(18), may(1), true);
        assertThat(notice.state()).isEqualTo(ProceedingState.APPLIED);
        assertThat(notice.lastStep()).isEqualTo(may(18));
        notice.rule(ProceedingState.ORDERED, may(25));
        assertThat(notice.state()).isEqualTo(ProceedingState.ORDERED);
        assertThat(notice.lastStep()).isEqualTo(may(25));
        notice.execute(may(30));
        assertThat(notice.state()).isEqualTo(ProceedingState.EXECUTED);
        assertThatThrownBy(() -> notice.close(may(31))).isInstanceOf(IllegalStateException.class);
    }

    @Test void it_is_closed_when_nothing_is_left_to_do() {
        notice.close(may(20));
        assertThat(notice.state()).isEqualTo(ProceedingState.CLOSED);
        assertThatThrownBy(() -> notice.applyToJudge(may(21), null, false)).isInstanceOf(IllegalStateException.class);
    }

    @Test void a_row_tells_all_of_it() {
        var row = Identified.as(7, notice).row();
        assertThat(row.state()).isEqualTo(ProceedingState.NOTIFIED);
        assertThat(row.leaveBy()).isEqualTo(may(17));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            APPLIED  | ORDERED   | 20 | 20 | ''
            APPLIED  | ORDERED   | 19 | 20 | ''
            APPLIED  | ORDERED   | 21 | 20 | IN_THE_FUTURE
            APPLIED  | DISMISSED | 18 | 20 | ''
            APPLIED  | DISMISSED | 17 | 20 | BEFORE_THE_LAST_STEP
            APPLIED  | EXECUTED  | 20 | 20 | OUT_OF_ORDER
            NOTIFIED | APPLIED   | 20 | 20 | OUT_OF_ORDER
            CLOSED   | EXECUTED  | 21 | 20 | IN_THE_FUTURE,OUT_OF_ORDER
            """) void a_step_follows_the_one_before_and_has_happened(ProceedingState from, ProceedingState to, int day,
            int today, String objections) {
        var expected = objections.isEmpty() ? List.<String>of() : List.of(objections.split(","));
        var found = StepRule.against(from, to, may(18), may(day), may(today));
        assertThat(found).extracting(objection -> objection.key().replace("StepRule.", "")).isEqualTo(expected);
        assertThat(found).extracting(Objection::field).doesNotContainNull();
    }
}
