package org.havre.demo.service;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One row of a table, with the days on which Havre came to know its values. */
final class Fact {
    private final String table;
    private final long id;
    private final boolean numbered;
    private final TreeMap<LocalDate, Map<String, Object>> versions = new TreeMap<>();

    /** @param numbered whether the number is the row's own, and not another's by which it is told */
    Fact(String table, long id, boolean numbered, LocalDate recorded) {
        this.numbered = numbered;
        this.table = table;
        this.id = id;
        versions.put(recorded, new LinkedHashMap<>());
    }

    String table() { return table; }

    long id() { return id; }

    /** A value known from the beginning. */
    Fact with(String column, Object value) {
        versions.firstEntry().getValue().put(column, value);
        return this;
    }

    /** A value that came to be known, or became another, on a later day. */
    Fact then(LocalDate recorded, String column, Object value) {
        var day = recorded.isBefore(versions.firstKey()) ? versions.firstKey() : recorded;
        versions.computeIfAbsent(day, d -> new LinkedHashMap<>()).put(column, value);
        return this;
    }

    LocalDate firstRecorded() { return versions.firstKey(); }

    /** Every day on which something became known of the row. */
    Set<LocalDate> recorded() { return versions.keySet(); }

    /** The row as it is known on a day, with its number unless another row's is its key. */
    Map<String, Object> rowOn(LocalDate day) {
        var row = new LinkedHashMap<String, Object>();
        if (numbered) row.put("id", id);
        versions.headMap(day, true).values().forEach(row::putAll);
        return row;
    }

    /** The row as it is in the end. */
    Map<String, Object> row() { return rowOn(versions.lastKey()); }

    Object get(String column) { return row().get(column); }

    @Override public String toString() { return table + " " + id; }
}
