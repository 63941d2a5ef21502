package org.havre.shared;

import java.io.Serializable;
import java.util.List;

/** A part of a list, and how many there are in all. */
public record Page<R>(List<R> items, int first, int size, long total) implements Serializable {

    public Page {
        items = List.copyOf(items);
    }
}
