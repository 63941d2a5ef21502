package org.havre.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.havre.shared.Objection;
import org.junit.jupiter.api.Test;

class SpellingRuleTest {
    private static final Spelt OWN = new Spelt("Khadzhiev", "Magomed");
    private static final Spelt OTHER = new Spelt("Хаджиев", "Магомед");

    private static List<String> against(Spelt told, List<Spelt> others) {
        return new SpellingRule.Request(told, OWN, others).objections().stream().map(Objection::key).toList();
    }

    @Test void another_spelling_may_be_of_any_script() {
        assertThat(against(OTHER, List.of())).isEmpty();
    }

    @Test void there_is_a_name_at_least() {
        assertThat(against(new Spelt(" ", null), List.of())).containsExactly("SpellingRule.EMPTY");
    }

    @Test void a_name_of_one_word_stands_as_the_family_name() {
        assertThat(new Spelt("", " Zarghuna ")).isEqualTo(new Spelt("Zarghuna", ""));
    }

    @Test void nothing_is_told_twice() {
        assertThat(against(new Spelt(" Khadzhiev", "Magomed "), List.of()))
                .containsExactly("SpellingRule.NAME_OF_THE_FILE");
        assertThat(against(OTHER, List.of(OTHER))).containsExactly("SpellingRule.TOLD_ALREADY");
    }

    @Test void a_name_has_at_most_a_hundred_letters() {
        assertThat(against(new Spelt("a".repeat(100), ""), List.of())).isEmpty();
        assertThat(against(new Spelt("a".repeat(101), ""), List.of())).containsExactly("SpellingRule.TOO_LONG");
    }

    @Test void ten_are_enough() {
        assertThat(against(OTHER, Collections.nCopies(9, new Spelt("x", "")))).isEmpty();
        assertThat(against(OTHER, Collections.nCopies(10, new Spelt("x", "")))).containsExactly("SpellingRule.ENOUGH");
    }
}
