package org.havre.orientation;

import static org.assertj.core.api.Assertions.assertThat;

import org.havre.law.Rule;
import org.havre.shared.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A facility confirms its place, or says that it is not adapted or not available, and why. */
@Rule("R6")
class PlaceAnswerRuleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            CONFIRMED     | -              | -
            CONFIRMED     | TOO_SMALL      | REASON_OF_ANOTHER_ANSWER
            NOT_ADAPTED   | TOO_SMALL      | -
            NOT_ADAPTED   | NOT_STEP_FREE  | -
            NOT_ADAPTED   | FLOOR          | -
            NOT_ADAPTED   | TAKES_OTHERS   | -
            NOT_ADAPTED   | -              | REASON_MISSING
            NOT_ADAPTED   | STILL_OCCUPIED | REASON_OF_ANOTHER_ANSWER
            NOT_AVAILABLE | STILL_OCCUPIED | -
            NOT_AVAILABLE | OUT_OF_SERVICE | -
            NOT_AVAILABLE | KEPT_FOR_OTHERS| -
            NOT_AVAILABLE | -              | REASON_MISSING
            -             | -              | ANSWER_MISSING
            -             | FLOOR          | ANSWER_MISSING
            """) void a_free_refusal_does_not_exist(PlaceAnswer answer, PlaceAnswer.Reason reason, String rule) {
        var objections = new PlaceAnswerRule.Request(OrientationState.EXPECTED, answer, reason).objections();
        assertThat(objections).extracting(Sentences::keyOf).isEqualTo(rule == null
                ? java.util.List.of()
                : java.util.List.of("PlaceAnswerRule." + rule));
    }

    @ParameterizedTest
    @EnumSource(OrientationState.class) void while_the_household_may_still_come(OrientationState state) {
        var objections = new PlaceAnswerRule.Request(state, PlaceAnswer.CONFIRMED, null).objections();
        assertThat(objections.isEmpty()).isEqualTo(state.isOpen());
    }

    @Test void every_answer_has_its_own_reasons() {
        assertThat(PlaceAnswer.CONFIRMED.reasons()).isEmpty();
        assertThat(PlaceAnswer.NOT_ADAPTED.reasons()).hasSize(4).doesNotContainAnyElementsOf(
                PlaceAnswer.NOT_AVAILABLE.reasons());
    }
}
