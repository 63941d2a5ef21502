package org.havre.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.orientation.TranscriptionState.CHECKED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OFII contests what a facility wrote down, and the facility answers. */
class ContestRuleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            TO_CHECK  | CONTESTED | unknown number         | -
            ANSWERED  | CONTESTED | the number is not ours | -
            CONTESTED | ANSWERED  | read again: 2026-118   | -
            CONTESTED | CONTESTED | once more              | NOT_POSSIBLE_NOW
            TO_CHECK  | ANSWERED  | nobody asked           | NOT_POSSIBLE_NOW
            ANSWERED  | ANSWERED  | once more              | NOT_POSSIBLE_NOW
            CHECKED   | CONTESTED | too late               | NOT_POSSIBLE_NOW
            CHECKED   | ANSWERED  | too late               | NOT_POSSIBLE_NOW
            TO_CHECK  | CONTESTED | ' '                    | REASON_MISSING
            CONTESTED | ANSWERED  | -                      | REASON_MISSING
            """) void is_said_in_turn_and_with_a_reason(TranscriptionState state, TranscriptionState word,
            String because, String rule) {
        assertThat(keys(state, word, false, because)).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test void every_objection_is_told_at_once() {
        assertThat(keys(CHECKED, TranscriptionState.CONTESTED, true, null))
                .containsExactly("NOT_POSSIBLE_NOW", "ANNULLED", "REASON_MISSING");
    }

    @Test void what_is_contested_or_answered_may_still_be_confirmed_and_what_is_confirmed_stays() {
        for (var state : TranscriptionState.values())
            assertThat(state.next().contains(CHECKED)).as(state.name()).isEqualTo(state != CHECKED);
        assertThat(CHECKED.next()).isEmpty();
    }

    private static List<String> keys(TranscriptionState state, TranscriptionState word, boolean annulled,
            String because) {
        return new ContestRule.Request(state, word, annulled, because).objections().stream()
                .map(objection -> objection.key().replace("ContestRule.", "")).toList();
    }
}
