package org.havre.shared;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The same thing measured several times after a warm-up, told by the median. */
public final class Measures {
    /** How many are taken of each thing, after the warm-up. */
    public static final int TAKEN = 5;

    private final List<Duration> taken = new ArrayList<>();

    /** Something to be timed, which may fail. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    public void add(Duration measure) { taken.add(measure); }

    /** Wall-clock time of the work. */
    public Duration time(Work work) throws Exception {
        var start = System.nanoTime();
        work.run();
        var time = Duration.ofNanos(System.nanoTime() - start);
        add(time);
        return time;
    }

    /** What was measured so far was only the warm-up. */
    public void forget() { taken.clear(); }

    public Duration median() { return at(taken.size() / 2); }

    public Duration longest() { return at(taken.size() - 1); }

    private Duration at(int rank) { return taken.stream().sorted().toList().get(rank); }

    /** The median in milliseconds. */
    @Override public String toString() { return milliseconds(median()); }

    public static String milliseconds(Duration time) {
        var milliseconds = time.toNanos() / 1e6;
        return String.format(Locale.ROOT, milliseconds < 20 ? "%.1f ms" : "%.0f ms", milliseconds);
    }

    /** How many times as long as all the others together. */
    public double ratioTo(Measures... others) {
        var all = List.of(others).stream().mapToDouble(other -> other.median().toNanos()).sum();
        return median().toNanos() / all;
    }
}
