package org.havre.occupancy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.havre.shared.Period;

/**
 * How many of each measure on each night of a window: a period is written as what enters on its first night and leaves
 * on its end, whatever its length, and the nights are read as running sums.
 */
final class Tally {
    private final Window window;
    private final Map<Measure, int[]> steps = new EnumMap<>(Measure.class);

    Tally(Window window) {
        this.window = window;
    }

    void add(Measure measure, Period period, int number) {
        add(measure, window.number(period.start()), window.number(period.end()), number);
    }

    void add(Measure measure, int night, int number) { add(measure, night, night + 1, number); }

    private void add(Measure measure, int from, int to, int number) {
        var changes = steps.computeIfAbsent(measure, none -> new int[window.nights() + 1]);
        changes[from] += number;
        changes[to] -= number;
    }

    /** The count of one measure, night by night. */
    int[] nights(Measure measure) {
        var nights = new int[window.nights()];
        var changes = steps.get(measure);
        for (int night = 0, running = 0; changes != null && night < nights.length; night++) {
            nights[night] = running += changes[night];
        }
        return nights;
    }

    /** Every measure of every night. */
    List<Figures> figures() {
        var counts = new long[window.nights()][Measure.values().length];
        for (var measure : steps.keySet()) {
            var nights = nights(measure);
            for (int night = 0; night < nights.length; night++) {
                counts[night][measure.ordinal()] = nights[night];
            }
        }
        return Stream.of(counts).map(Figures::new).toList();
    }
}
