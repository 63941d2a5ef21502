package org.havre.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.orientation.AskState.ASKED;
import static org.havre.orientation.AskState.GRANTED;
import static org.havre.orientation.AskState.REFUSED;

import java.util.List;
import java.util.stream.Stream;
import org.havre.shared.Objection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A facility asks for a transfer, and OFII answers. */
class AskRuleTest {

    @ParameterizedTest
    @EnumSource void a_manager_asks_on_one_of_two_grounds(TransferGround ground) {
        assertThat(new AskRule.Request(ground, true, false).objections()).isEmpty();
    }

    @Test void every_objection_is_told_at_once() {
        assertThat(keys(new AskRule.Request(null, false, true).objections()))
                .containsExactly("GROUND_MISSING", "NOT_HOUSED_HERE", "ASKED_ALREADY");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            ASKED   | GRANTED | a place on the ground floor | -
            ASKED   | REFUSED | no other place suits        | -
            ASKED   | REFUSED | ' '                         | REASONS_MISSING
            ASKED   | -       | later                       | NO_ANSWER
            GRANTED | REFUSED | changed its mind            | ANSWERED_ALREADY
            """) void is_answered_once_and_with_reasons(AskState state, AskState answer, String because, String rule) {
        assertThat(keys(new AskAnswerRule.Request(state, answer, because).objections()))
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test void an_answer_is_final() {
        assertThat(ASKED.next()).containsExactlyInAnyOrder(GRANTED, REFUSED);
        assertThat(Stream.of(GRANTED, REFUSED).map(AskState::next)).allMatch(next -> next.isEmpty());
    }

    private static List<String> keys(List<Objection> objections) {
        return objections.stream().map(o -> o.key().substring(o.key().indexOf('.') + 1)).toList();
    }
}
