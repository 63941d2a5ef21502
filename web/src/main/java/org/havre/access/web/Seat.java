package org.havre.access.web;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * Somebody's place in a session: who signed in, when the account was last seen open, and what part of the scope is
 * looked at; null for all of it.
 */
record Seat(String login, String account, Instant seen, String part) implements Serializable {
    static final String NAME = Seat.class.getName();
    private static final Duration TRUSTED = Duration.ofMinutes(1);

    boolean isFresh(Instant now) { return now.isBefore(seen.plus(TRUSTED)); }

    Seat seenAt(Instant now) { return new Seat(login, account, now, part); }

    Seat lookingAt(String chosen) { return new Seat(login, account, seen, chosen); }
}
