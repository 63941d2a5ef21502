package org.havre.access.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Counts wrong passwords per key; after too many the key waits, before any password is hashed for it. */
final class Throttle {
    private static final int KEYS = 10_000;

    private final int allowed;
    private final Duration pause;
    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) { return size() > KEYS; }
    };

    /** @param allowed failures within one pause before the key has to wait for the rest of it */
    Throttle(int allowed, Duration pause, Clock clock) {
        this.allowed = allowed;
        this.pause = pause;
        this.clock = clock;
    }

    /** How long the key still has to wait. */
    synchronized Optional<Duration> wait(String key) {
        var now = clock.instant();
        return Optional.ofNullable(failures.get(key)).filter(f -> f.count() >= allowed)
                .map(f -> Duration.between(now, f.last().plus(pause)))
                .filter(left -> !left.isNegative() && !left.isZero());
    }

    synchronized void failed(String key) {
        var now = clock.instant();
        failures.merge(key, new Failures(1, now), (before, one) -> before.last().plus(pause).isBefore(now)
                ? one
                : new Failures(before.count() + 1, now));
    }

    synchronized void succeeded(String key) { failures.remove(key); }

    private record Failures(int count, Instant last) {}
}
