package org.havre.shared.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** Something that happened in the reader's scope: when it was recorded, its sentence, and the page that shows it. */
public record Change(Instant at, String key, List<Serializable> values, String page) implements Serializable {
    public Change {
        values = List.copyOf(values);
    }
}
