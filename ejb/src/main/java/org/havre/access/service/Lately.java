package org.havre.access.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was heard of lately; of too many, the longest unheard of are forgotten. */
public final class Lately {
    private static final int MOST = 10_000;

    private final Duration lately;
    private final Clock clock;
    private final Map<String, Instant> heard = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) { return size() > MOST; }
    };

    public Lately(Duration lately, Clock clock) {
        this.lately = lately;
        this.clock = clock;
    }

    /** Hears of it; whether nothing was heard of it for as long as that. */
    public synchronized boolean begins(String what) {
        var now = clock.instant();
        var before = heard.put(what, now);
        return before == null || before.plus(lately).isBefore(now);
    }
}
