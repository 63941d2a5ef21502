package org.havre.shared.workbook;

import java.util.function.Consumer;
import java.util.stream.Stream;

/** Rows that pass one after the other, once, from wherever they come: whoever tells them need not hold them. */
@FunctionalInterface
public interface Rows<R> {

    void each(Consumer<? super R> told);

    /** Those of a stream, which is closed after the last. */
    static <R> Rows<R> of(Stream<? extends R> rows) {
        return told -> {
            try (rows) {
                rows.forEachOrdered(told);
            }
        };
    }
}
