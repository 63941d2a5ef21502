package org.havre.shared.workbook;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** Rows that are counted as they pass. */
public final class Counted {

    private static final int AT_ONCE = 200;

    private Counted() {}

    /** @param reached hears of every two hundredth how many have passed */
    public static <R> Stream<R> of(Stream<R> rows, LongConsumer reached) {
        AtomicLong passed = new AtomicLong();
        return rows.peek(row -> {
            if (passed.incrementAndGet() % AT_ONCE == 0) {
                reached.accept(passed.get());
            }
        });
    }
}
