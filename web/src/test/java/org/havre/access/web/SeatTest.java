package org.havre.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SeatTest {
    private static final Instant TAKEN = Instant.parse("2026-10-31T08:00:00Z");
    private final Seat seat = new Seat("claude", "1 abc", "key", Seat.State.NOTHING, TAKEN, TAKEN, null,
            new Way(true, "signed"));

    @Test void a_seat_is_trusted_for_a_minute_and_then_the_account_is_looked_at_again() {
        assertThat(seat.isFresh(TAKEN.plusSeconds(59))).isTrue();
        assertThat(seat.isFresh(TAKEN.plusSeconds(60))).isFalse();
        assertThat(seat.seenAt(TAKEN.plusSeconds(60), Seat.State.NOTHING).isFresh(TAKEN.plusSeconds(119))).isTrue();
    }

    @Test void a_seat_lasts_twelve_hours_however_busy_it_is() {
        var busy = seat.seenAt(TAKEN.plus(Duration.ofHours(11)), Seat.State.NOTHING).lookingAt("facility:1")
                .resting("1 def");
        assertThat(busy.isOver(TAKEN.plus(Duration.ofHours(12)).minusSeconds(1))).isFalse();
        assertThat(busy.isOver(TAKEN.plus(Duration.ofHours(12)))).isTrue();
    }

    @Test void a_code_is_awaited_for_five_minutes() {
        assertThat(seat.isLate(TAKEN.plus(Duration.ofMinutes(5)).minusSeconds(1))).isFalse();
        assertThat(seat.isLate(TAKEN.plus(Duration.ofMinutes(5)))).isTrue();
    }

    @Test void what_changes_leaves_the_rest_as_it_was() {
        assertThat(seat.lookingAt("facility:1").resting("1 def").seenAt(TAKEN.plusSeconds(9), Seat.State.A_FACTOR))
                .isEqualTo(new Seat("claude", "1 def", "key", Seat.State.A_FACTOR, TAKEN, TAKEN.plusSeconds(9),
                        "facility:1", new Way(true, "signed")));
    }
}
