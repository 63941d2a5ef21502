package org.havre.access.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class LatelyTest {
    private final Hand hand = new Hand();
    private final Lately lately = new Lately(Duration.ofHours(1), hand);

    @Test void what_was_never_heard_of_begins_and_others_begin_for_themselves() {
        assertThat(lately.begins("a")).isTrue();
        assertThat(lately.begins("a")).isFalse();
        assertThat(lately.begins("b")).isTrue();
    }

    @Test void it_begins_again_after_more_than_an_hour_of_rest_however_long_it_went_on() {
        lately.begins("a");
        for (var times = 0; times < 3; times++) {
            hand.move(Duration.ofHours(1));
            assertThat(lately.begins("a")).isFalse();
        }
        hand.move(Duration.ofHours(1).plusNanos(1));
        assertThat(lately.begins("a")).isTrue();
    }

    @Test void of_too_many_the_longest_unheard_of_is_forgotten() {
        lately.begins("first");
        for (var other = 0; other < 9_999; other++) lately.begins("other " + other);
        assertThat(lately.begins("first")).isFalse();
        for (var more = 0; more < 10_000; more++) lately.begins("more " + more);
        assertThat(lately.begins("first")).isTrue();
    }
}
