package org.havre.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.orientation.ExitRule.DECIDED_IN_THE_FUTURE;
import static org.havre.orientation.ExitRule.NOTIFIED_BEFORE_DECISION;
import static org.havre.orientation.ExitRule.NOT_HOUSED;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitRequestTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    @ParameterizedTest
    @CsvSource({"2026-05-19, false", "2026-05-20, false",
            "2026-05-21, true"}) void is_recorded_once_it_has_been_decided(
                    LocalDate decided, boolean refused) {
        assertThat(new ExitRequest(decided, null, true, TODAY).objections().contains(DECIDED_IN_THE_FUTURE))
                .isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-09, true", "2026-05-10, false",
            "2026-05-11, false"}) void is_notified_on_the_day_of_the_decision_or_later(
                    LocalDate notified, boolean refused) {
        assertThat(new ExitRequest(LocalDate.of(2026, 5, 10), notified, true, TODAY).objections()
                .contains(NOTIFIED_BEFORE_DECISION)).isEqualTo(refused);
    }

    @Test void is_of_somebody_who_is_housed() {
        assertThat(new ExitRequest(TODAY, TODAY, true, TODAY).objections()).isEmpty();
        assertThat(new ExitRequest(TODAY, TODAY, false, TODAY).objections()).containsExactly(NOT_HOUSED);
    }

    @Test void everything_against_it_is_told_at_once() {
        assertThat(new ExitRequest(TODAY.plusDays(1), TODAY, false, TODAY).objections())
                .containsExactly(DECIDED_IN_THE_FUTURE, NOT_HOUSED, NOTIFIED_BEFORE_DECISION);
    }
}
