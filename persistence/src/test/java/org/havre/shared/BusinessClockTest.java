package org.havre.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

class BusinessClockTest {
    private static final LocalDate HALLOWEEN = LocalDate.of(2026, 10, 31);

    @Test void the_day_begins_at_midnight_in_paris() {
        assertThat(clock("2026-10-30T22:59:59Z").today()).isEqualTo(LocalDate.of(2026, 10, 30));
        assertThat(clock("2026-10-30T23:00:00Z").today()).isEqualTo(HALLOWEEN);
    }

    @Test void a_fixed_day_stays_while_time_goes_on() {
        var moved = BusinessClock.fixedOn(HALLOWEEN, at("2031-02-03T10:15:00Z"));
        assertThat(moved.today()).isEqualTo(HALLOWEEN);
        assertThat(moved.now()).isEqualTo(Instant.parse("2026-10-31T10:15:00Z"));
    }

    @Test void an_instant_recorded_on_a_fixed_day_falls_on_that_day_in_paris() {
        var late = BusinessClock.fixedOn(HALLOWEEN, at("2031-07-03T22:30:00Z")); // half past midnight in Paris
        assertThat(LocalDate.ofInstant(late.now(), BusinessClock.PARIS)).isEqualTo(HALLOWEEN);
    }

    @Test void what_happened_three_days_ago_is_three_days_ago_on_a_moved_calendar() {
        var moved = BusinessClock.fixedOn(HALLOWEEN, at("2031-02-03T10:15:00Z"));
        assertThat(moved.at(Instant.parse("2031-01-31T08:00:00Z"))).isEqualTo(Instant.parse("2026-10-28T08:00:00Z"));
        assertThat(clock("2031-02-03T10:15:00Z").at(Instant.EPOCH)).isEqualTo(Instant.EPOCH);
    }

    @Test void it_says_when_its_day_is_not_the_calendars() {
        assertThat(clock("2026-10-31T10:00:00Z").isMoved()).isFalse();
        assertThat(BusinessClock.fixedOn(HALLOWEEN, at("2026-10-31T10:00:00Z")).isMoved()).isFalse();
        assertThat(BusinessClock.fixedOn(HALLOWEEN, at("2026-11-01T10:00:00Z")).isMoved()).isTrue();
    }

    private static BusinessClock clock(String instant) { return BusinessClock.of(at(instant)); }

    private static Clock at(String instant) { return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC); }
}
