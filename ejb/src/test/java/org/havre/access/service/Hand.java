package org.havre.access.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock whose hand the test moves. */
final class Hand extends Clock {
    private Instant instant = Instant.parse("2026-10-31T10:00:00Z");

    void move(Duration by) { instant = instant.plus(by); }

    @Override public Instant instant() { return instant; }

    @Override public ZoneId getZone() { return ZoneOffset.UTC; }

    @Override public Clock withZone(ZoneId zone) { return this; }
}
