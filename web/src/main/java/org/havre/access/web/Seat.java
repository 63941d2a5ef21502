package org.havre.access.web;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * Somebody's place in a session: who signed in, when the account was last seen open, and what part of the scope is
 * looked at; null for all of it.
 *
 * @param key   the session's name among those that are open
 * @param since when it was taken: no session lasts longer than a working day
 * @param way   by which the provider let them in; null after a password
 */
record Seat(String login, String account, String key, State state, Instant since, Instant seen, String part, Way way)
        implements
        Serializable {
    static final String NAME = Seat.class.getName();
    private static final Duration TRUSTED = Duration.ofMinutes(1);
    private static final Duration ANSWERED = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(12);

    /** What is still owed before it opens every page of its account. */
    enum State {
        NOTHING, A_CODE, A_FACTOR
    }

    boolean isFresh(Instant now) { return now.isBefore(seen.plus(TRUSTED)); }

    /** Whether the code was not given soon after the password. */
    boolean isLate(Instant now) {
        return !now.isBefore(since.plus(ANSWERED));
    }

    boolean isOver(Instant now) { return !now.isBefore(since.plus(LONGEST)); }

    Seat seenAt(Instant now, State owing) { return new Seat(login, account, key, owing, since, now, part, way); }

    Seat lookingAt(String chosen) { return new Seat(login, account, key, state, since, seen, chosen, way); }

    /** The same seat, on an account that its owner has changed. */
    Seat resting(String changed) {
        return new Seat(login, changed, key, state, since, seen, part, way);
    }
}
