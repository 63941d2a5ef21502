package org.havre.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.law.Deadline.AFTER;
import static org.havre.law.Deadline.BEFORE;
import static org.havre.law.Deadline.ON;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.havre.law.Rule;
import org.havre.shared.Objection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The prefect objects to an orientation of 2 June, with a delay until the 4th and a last day to arrive on the 7th. */
class PrefectRuleTest {
    private static final LocalDate UNTIL = LocalDate.of(2025, 6, 4);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 7);
    private static final String LATE = "PrefectRule.AFTER_THE_DELAY";

    @ParameterizedTest
    @Rule(value = "R9", days = {BEFORE, ON, AFTER})
    @CsvSource(nullValues = "-", value = {"3, -", "4, -",
            "5, PrefectRule.AFTER_THE_DELAY"}) void is_warned_once_the_delay_is_over(int june, String warning) {
        var today = LocalDate.of(2025, 6, june);
        assertThat(keys(0, "ordre public", Set.of(), today)).isEqualTo(warning == null ? List.of() : List.of(warning));
        assertThat(keys(0, "ordre public", Set.of(LATE), today)).isEmpty();
    }

    @Test
    @Rule("R9") void may_object_until_somebody_has_arrived_and_gives_a_reason() {
        assertThat(keys(1, " ", Set.of(), UNTIL)).containsExactly("OrientationActRule.SOMEBODY_ARRIVED",
                "OrientationActRule.REASON_MISSING");
    }

    private static List<String> keys(long arrived, String because, Set<String> accepted, LocalDate today) {
        return new PrefectRule.Request(new OrientationActRule.Request(OrientationState.EXPECTED, OrientationAct.OBJECT,
                LAST_DAY, arrived, because, today), UNTIL, accepted).objections().stream().map(Objection::key).toList();
    }
}
