package org.havre.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.orientation.ExitRule.DECIDED_IN_THE_FUTURE;
import static org.havre.orientation.ExitRule.NOTIFIED_BEFORE_DECISION;
import static org.havre.orientation.ExitRule.NOT_HOUSED;
import static org.havre.orientation.ExitRule.REASON_MISSING;
import static org.havre.orientation.ExitRule.REASON_OF_ANOTHER_ACT;

import java.time.LocalDate;
import org.havre.law.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExitRequestTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    @ParameterizedTest
    @CsvSource({"2026-05-19, false", "2026-05-20, false",
            "2026-05-21, true"}) void is_recorded_once_it_has_been_decided(
                    LocalDate decided, boolean refused) {
        assertThat(request(decided, null, true).objections().contains(DECIDED_IN_THE_FUTURE))
                .isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-09, true", "2026-05-10, false",
            "2026-05-11, false"}) void is_notified_on_the_day_of_the_decision_or_later(
                    LocalDate notified, boolean refused) {
        assertThat(request(LocalDate.of(2026, 5, 10), notified, true).objections()
                .contains(NOTIFIED_BEFORE_DECISION)).isEqualTo(refused);
    }

    @Test void is_of_somebody_who_is_housed() {
        assertThat(request(TODAY, TODAY, true).objections()).isEmpty();
        assertThat(request(TODAY, TODAY, false).objections()).containsExactly(NOT_HOUSED);
    }

    @Test void everything_against_it_is_told_at_once() {
        assertThat(new ExitRequest(TODAY.plusDays(1), TODAY, false, null, TODAY).objections())
                .containsExactly(DECIDED_IN_THE_FUTURE, NOT_HOUSED, NOTIFIED_BEFORE_DECISION, REASON_MISSING);
    }

    @ParameterizedTest
    @EnumSource(ExitReason.class)
    @Rule("R35") void gives_one_reason_of_those_that_ofii_decides_by_an_exit(ExitReason reason) {
        var refused = new ExitRequest(TODAY, TODAY, true, reason, TODAY).objections();
        assertThat(refused.isEmpty()).isEqualTo(ExitReason.ofExitDecisions().contains(reason));
        assertThat(refused).isSubsetOf(REASON_OF_ANOTHER_ACT);
    }

    private static ExitRequest request(LocalDate decided, LocalDate notified, boolean housed) {
        return new ExitRequest(decided, notified, housed, ExitReason.DEBOUTE_FIN_DELAI, TODAY);
    }
}
