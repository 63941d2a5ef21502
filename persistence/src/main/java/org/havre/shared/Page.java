package org.havre.shared;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A part of a list, and how many there are in all. */
public record Page<R>(List<R> items, int first, int size, long total) implements Serializable {
    private static final int AT_ONCE = 5000;

    public Page {
        items = List.copyOf(items);
    }

    /** Where a list is told from. */
    @FunctionalInterface
    public interface Part<R> {
        Page<R> of(int first, int size);
    }

    /** Every row of a list, a part of it at a time: the first at once, so that a refusal is heard, the next when it is wanted. */
    public static <R> Stream<R> all(Part<R> list) {
        return Stream.iterate(list.of(0, AT_ONCE), Objects::nonNull,
                part -> part.items().size() < AT_ONCE ? null : list.of(part.first() + AT_ONCE, AT_ONCE))
                .flatMap(part -> part.items().stream());
    }
}
