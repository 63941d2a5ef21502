package org.havre.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ProgramVisitsTest {
    private final Hand hand = new Hand();
    private final ProgramVisits visits = new ProgramVisits(hand);

    @Test void a_program_that_goes_on_calling_comes_in_once() {
        assertThat(visits.begins("social", "192.0.2.1")).isTrue();
        hand.now = hand.now.plus(Duration.ofMinutes(30));
        assertThat(visits.begins("social", "192.0.2.1")).isFalse();
        hand.now = hand.now.plus(Duration.ofMinutes(31));
        assertThat(visits.begins("social", "192.0.2.1")).isTrue();
    }

    @Test void another_place_and_another_account_are_another_visit() {
        assertThat(visits.begins("social", "192.0.2.1")).isTrue();
        assertThat(visits.begins("social", "192.0.2.2")).isTrue();
        assertThat(visits.begins("director", "192.0.2.1")).isTrue();
    }

    /** A clock that stands until somebody moves it. */
    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-10-31T08:00:00Z");

        @Override public ZoneId getZone() { return ZoneOffset.UTC; }

        @Override public Clock withZone(ZoneId zone) { return this; }

        @Override public Instant instant() { return now; }
    }
}
