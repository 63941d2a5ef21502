package org.havre.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.resident.ClaimBody.CNDA;
import static org.havre.resident.ClaimBody.OFPRA;
import static org.havre.resident.OutcomeKind.REFUGEE;
import static org.havre.resident.OutcomeKind.REJECTED;
import static org.havre.resident.OutcomeKind.REJECTED_BY_ORDER;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeRequestTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    @ParameterizedTest
    @CsvSource({"2026-05-19, ''", "2026-05-20, ''", "2026-05-21, DECIDED_IN_THE_FUTURE"}) void is_told_once_decided(
            LocalDate day, String rule) {
        assertThat(keys(OFPRA, REFUGEE, day, null, null, null))
                .isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @ParameterizedTest
    @CsvSource({"2026-05-09, NOTIFIED_BEFORE_DECISION", "2026-05-10, ''", "2026-05-20, ''",
            "2026-05-21, NOTIFIED_IN_THE_FUTURE"}) void is_notified_between_the_decision_and_today(LocalDate day,
                    String rule) {
        assertThat(keys(OFPRA, REFUGEE, LocalDate.of(2026, 5, 10), null, day, null))
                .isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @Test void of_cnda_is_read_before_it_is_notified_unless_it_is_an_order() {
        var read = TODAY.minusDays(3);
        assertThat(keys(CNDA, REJECTED, TODAY.minusDays(9), read, TODAY, null)).isEmpty();
        assertThat(keys(CNDA, REJECTED, TODAY.minusDays(9), read, read.minusDays(1), null))
                .containsExactly("NOTIFIED_BEFORE_READING");
        assertThat(keys(CNDA, REJECTED, TODAY.minusDays(9), TODAY.plusDays(1), null, null))
                .containsExactly("READ_IN_THE_FUTURE");
        assertThat(keys(CNDA, REJECTED_BY_ORDER, TODAY.minusDays(9), read, TODAY, null))
                .containsExactly("NOT_READ_IN_PUBLIC");
        assertThat(keys(OFPRA, REJECTED, TODAY.minusDays(9), read, TODAY, null)).containsExactly("NOT_READ_IN_PUBLIC");
    }

    @Test void only_cnda_gives_orders() {
        assertThat(keys(OFPRA, REJECTED_BY_ORDER, TODAY, null, null, null)).containsExactly("NO_ORDER_OF_OFPRA");
    }

    @Test void only_a_rejection_by_ofpra_may_be_appealed_against_after_it_was_notified() {
        var ends = TODAY.plusDays(31);
        assertThat(keys(OFPRA, REJECTED, TODAY, null, TODAY, ends)).isEmpty();
        assertThat(keys(CNDA, REJECTED, TODAY, null, TODAY, ends)).containsExactly("NO_APPEAL");
        assertThat(keys(OFPRA, REFUGEE, TODAY, null, TODAY, ends)).containsExactly("NO_APPEAL");
        assertThat(keys(OFPRA, REJECTED, TODAY.minusDays(5), null, TODAY, TODAY.minusDays(1)))
                .containsExactly("APPEAL_ENDS_BEFORE_NOTIFICATION");
    }

    @Test void is_recorded_once() {
        assertThat(new OutcomeRequest(OFPRA, REFUGEE, TODAY, null, null, null, true, TODAY).objections())
                .extracting(objection -> objection.key()).containsExactly("OutcomeRule.KNOWN");
    }

    private static List<String> keys(ClaimBody body, OutcomeKind kind, LocalDate decided, LocalDate read,
            LocalDate notified, LocalDate appeal) {
        return new OutcomeRequest(body, kind, decided, read, notified, appeal, false, TODAY).objections().stream()
                .map(objection -> objection.key().replace("OutcomeRule.", "")).toList();
    }
}
