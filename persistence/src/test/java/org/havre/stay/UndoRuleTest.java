package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A change of a household was recorded by error. */
class UndoRuleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            SPLIT | false | false | false | -
            JOIN  | false | false | true  | -
            HEAD  | false | false | true  | -
            BIRTH | false | false | false | A_BIRTH
            SPLIT | true  | false | false | UNDONE_ALREADY
            JOIN  | false | true  | false | CHANGED_SINCE
            SPLIT | false | false | true  | DECIDED_SINCE
            """) void is_undone_while_nothing_rests_on_it(ChangeKind kind, boolean undone, boolean changed,
            boolean decided, String rule) {
        assertThat(keys(new UndoRule.Request(kind, undone, changed, decided, "mauvais ménage")))
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test void is_undone_for_a_reason() {
        assertThat(keys(new UndoRule.Request(ChangeKind.SPLIT, false, false, false, " ")))
                .containsExactly("REASON_MISSING");
    }

    private static List<String> keys(UndoRule.Request request) {
        return request.objections().stream().map(o -> o.key().replace("UndoRule.", "")).toList();
    }
}
