package org.havre.access.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Which programs have called lately: they sign in with every request, and come in once. */
@ApplicationScoped
public class ProgramVisits {
    private static final Duration VISIT = Duration.ofMinutes(30);
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Map<String, Instant> seen = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) { return size() > MOST; }
    };

    protected ProgramVisits() { this(null); }

    @Inject public ProgramVisits(Clock clock) { this.clock = clock; }

    /** Whether nothing was heard from there, as this account, for half an hour. */
    public synchronized boolean begins(String login, String address) {
        var now = clock.instant();
        var before = seen.put(login + ' ' + address, now);
        return before == null || before.plus(VISIT).isBefore(now);
    }
}
