package org.havre.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everybody is found among strangers by the other spelling of their name. */
class NameRecallTest {
    private static final int STRANGERS = 2_000;
    private static final int SHOWN = 20;
    private static final List<Pairs.Pair> PAIRS = Pairs.all();
    private static final Listed LISTED = listed();

    private static Listed listed() {
        var listed = new Listed();
        PAIRS.forEach(pair -> listed.add(pair.kept()));
        PAIRS.forEach(pair -> listed.add(pair.asked()));
        new Strangers(7).stream().limit(STRANGERS).forEach(listed::add);
        return listed;
    }

    /** Both ways: asked for as the one is spelt and kept as the other. */
    private static List<String> lost(boolean heldOut) {
        List<String> lost = new ArrayList<>();
        for (int i = 0; i < PAIRS.size(); i++) {
            var pair = PAIRS.get(i);
            if (pair.heldOut() != heldOut) continue;
            if (!LISTED.search(pair.asked().typed(), SHOWN).contains(i))
                lost.add(pair.asked().typed() + " -> " + pair.kept().typed());
            if (!LISTED.search(pair.kept().typed(), SHOWN).contains(PAIRS.size() + i))
                lost.add(pair.kept().typed() + " -> " + pair.asked().typed());
        }
        return lost;
    }

    @Test void there_are_pairs_of_many_rules() {
        assertThat(PAIRS).hasSizeGreaterThanOrEqualTo(300);
        assertThat(PAIRS.stream().map(Pairs.Pair::rules).distinct()).hasSizeGreaterThan(40);
    }

    @Test void among_twenty_whoever_was_looked_for() {
        assertThat(lost(false)).hasSizeLessThanOrEqualTo(PAIRS.size() / 50);
    }

    @Test void and_no_less_where_the_pairs_were_held_out() {
        assertThat(lost(true)).hasSizeLessThanOrEqualTo(PAIRS.size() / 50);
    }
}
