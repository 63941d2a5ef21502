package org.havre.demo.service;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that falls alike each time: the same seed and purpose give the same throws, on every machine. */
final class Dice {
    private final Random random;

    private Dice(long seed) { random = new Random(seed); }

    /** Dice for one purpose; what another purpose throws never moves them. */
    static Dice of(long seed, Object... purpose) {
        return new Dice(seed * 0x9E3779B97F4A7C15L ^ Arrays.hashCode(purpose) * 0xBF58476D1CE4E5B9L);
    }

    /** A number from the first to the last, both possible. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Days that follow no plan: many short, few long, so many on average. */
    int days(double mean, int longest) {
        return (int) Math.min(longest, Math.round(-mean * Math.log(1 - random.nextDouble())));
    }

    LocalDate after(LocalDate day, int fewest, int most) {
        return day.plusDays(between(fewest, most));
    }

    void shuffle(List<?> list) {
        Collections.shuffle(list, random);
    }
}
