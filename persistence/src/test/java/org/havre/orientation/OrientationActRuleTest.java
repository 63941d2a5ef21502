package org.havre.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.law.Deadline.AFTER;
import static org.havre.law.Deadline.BEFORE;
import static org.havre.law.Deadline.ON;

import java.time.LocalDate;
import java.util.List;
import org.havre.law.Rule;
import org.havre.shared.Objection;
import org.havre.shared.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A household that was sent on 2 June and may come until the 7th. */
class OrientationActRuleTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 7);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            PROPOSED    | ACCEPT | -
            PROPOSED    | REFUSE | -
            PROPOSED    | CANCEL | -
            PROPOSED    | OBJECT | -
            EXPECTED    | ACCEPT | NOT_POSSIBLE_NOW
            EXPECTED    | REFUSE | NOT_POSSIBLE_NOW
            EXPECTED    | CANCEL | -
            EXPECTED    | OBJECT | -
            ARRIVED     | CANCEL | NOT_POSSIBLE_NOW
            ARRIVED     | OBJECT | NOT_POSSIBLE_NOW
            REFUSED     | ACCEPT | NOT_POSSIBLE_NOW
            NOT_ARRIVED | ACCEPT | NOT_POSSIBLE_NOW
            CANCELLED   | CANCEL | NOT_POSSIBLE_NOW
            OBJECTED    | CANCEL | NOT_POSSIBLE_NOW
            WITHDRAWN   | CANCEL | NOT_POSSIBLE_NOW
            """) void is_possible_or_not_by_the_state_alone(OrientationState state, OrientationAct act, String rule) {
        assertThat(keys(state, act, 0, LAST_DAY)).isEqualTo(expected(rule));
    }

    @ParameterizedTest
    @Rule(value = "R2", days = {BEFORE, ON, AFTER})
    @CsvSource(nullValues = "-", value = {"2025-06-06, -", "2025-06-07, -",
            "2025-06-08, OFFER_IS_OVER"}) void an_offer_may_be_taken_until_the_end_of_its_last_day(LocalDate today,
                    String rule) {
        assertThat(keys(OrientationState.PROPOSED, OrientationAct.ACCEPT, 0, today)).isEqualTo(expected(rule));
    }

    @Test
    @Rule("R9") void the_prefect_objects_even_after_the_place_was_confirmed_and_until_somebody_has_arrived() {
        assertThat(keys(OrientationState.EXPECTED, OrientationAct.OBJECT, 0, LAST_DAY)).isEmpty();
        assertThat(keys(OrientationState.EXPECTED, OrientationAct.OBJECT, 1, LAST_DAY))
                .containsExactly("OrientationActRule.SOMEBODY_ARRIVED");
        assertThat(keys(OrientationState.EXPECTED, OrientationAct.CANCEL, 1, LAST_DAY)).isEmpty();
    }

    @Test void whatever_ends_it_has_a_reason() {
        for (var act : OrientationAct.values())
            assertThat(request(OrientationState.PROPOSED, act, 0, " ", LAST_DAY).objections())
                    .extracting(Sentences::keyOf)
                    .isEqualTo(act == OrientationAct.ACCEPT ? List.of() : List.of("OrientationActRule.REASON_MISSING"));
        assertThat(request(OrientationState.PROPOSED, OrientationAct.CANCEL, 0, null, LAST_DAY).objections())
                .extracting(Objection::field).containsExactly("because");
    }

    @ParameterizedTest
    @CsvSource({"2025-06-06, 2025-06-06", "2025-06-07, 2025-06-07",
            "2025-06-08, 2025-06-08", "2025-06-09, 2025-06-08"}) void frees_the_places_of_the_coming_night_at_once(
                    LocalDate today, LocalDate free) {
        assertThat(request(OrientationState.EXPECTED, OrientationAct.CANCEL, 0, "erreur", today).firstNightFree())
                .isEqualTo(free);
    }

    private static List<String> expected(String rule) {
        return rule == null ? List.of() : List.of("OrientationActRule." + rule);
    }

    private static List<String> keys(OrientationState state, OrientationAct act, long arrived, LocalDate today) {
        return request(state, act, arrived, "ordre public", today).objections().stream().map(Sentences::keyOf).toList();
    }

    private static OrientationActRule.Request request(OrientationState state, OrientationAct act, long arrived,
            String because, LocalDate today) {
        return new OrientationActRule.Request(state, act, LAST_DAY, arrived, because, today);
    }
}
