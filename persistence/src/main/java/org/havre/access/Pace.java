package org.havre.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often each account has read files, searched for names and taken files out within a minute and an hour, on this server. */
@ApplicationScoped
public class Pace {
    private static final int MOST = 50_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Clock clock;
    private final Map<Span, Counted> counted = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override protected boolean removeEldestEntry(Map.Entry<Span, Counted> eldest) { return size() > MOST; }
    };

    private record Span(long account, TrailKind kind, Duration length) {}

    private record Counted(Instant since, int times) {}

    protected Pace() { this(null); }

    @Inject public Pace(Clock clock) { this.clock = clock; }

    /**
     * Once more.
     *
     * @throws TooMuch where that is once too often, which then does not count
     */
    synchronized void again(long account, TrailKind kind, int aMinute, int anHour) {
        var now = clock.instant();
        var minute = new Span(account, kind, MINUTE);
        var hour = new Span(account, kind, HOUR);
        var inMinute = within(minute, aMinute, now);
        var inHour = within(hour, anHour, now);
        counted.put(minute, inMinute);
        counted.put(hour, inHour);
    }

    private Counted within(Span span, int allowed, Instant now) {
        var before = counted.get(span);
        var running = before != null && now.isBefore(before.since().plus(span.length()));
        var counting = running ? new Counted(before.since(), before.times() + 1) : new Counted(now, 1);
        if (counting.times() > allowed)
            throw new TooMuch(span.kind(), Duration.between(now, counting.since().plus(span.length())));
        return counting;
    }
}
