package org.havre.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The time in which Havre's facts happen: dates, deadlines and the instants at which facts are recorded. Sign-in,
 * sessions, throttling and the trail use a plain {@link Clock} instead, which {@code HAVRE_TODAY} does not move.
 */
public final class BusinessClock {
    /** Where nights are counted, whatever the machine's own zone. */
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Clock clock;
    private final LocalDate fixed;

    private BusinessClock(Clock clock, LocalDate fixed) {
        this.clock = clock;
        this.fixed = fixed;
    }

    /** The clock on the wall. */
    public static BusinessClock of(Clock clock) { return new BusinessClock(clock, null); }

    /** Always this day, at the time of day that the other clock shows in Paris. */
    public static BusinessClock fixedOn(LocalDate day, Clock clock) {
        return new BusinessClock(clock, day);
    }

    public static BusinessClock of(Optional<LocalDate> day, Clock clock) {
        return new BusinessClock(clock, day.orElse(null));
    }

    public LocalDate today() { return fixed == null ? calendar() : fixed; }

    /** The instant to record for what happens now; it falls on {@link #today()}. */
    public Instant now() {
        return at(clock.instant());
    }

    /** What this clock shows, or showed, at an instant of the other one: moved by as many days as today is. */
    public Instant at(Instant instant) {
        return fixed == null
                ? instant
                : instant.atZone(PARIS).plusDays(ChronoUnit.DAYS.between(calendar(), fixed)).toInstant();
    }

    private LocalDate calendar() { return LocalDate.ofInstant(clock.instant(), PARIS); }

    /** Whether the date that people see is another than the calendar's. */
    public boolean isMoved() {
        return fixed != null && !fixed.equals(calendar());
    }
}
