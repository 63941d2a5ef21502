package org.havre.demo.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** Every row of the demo set in the order of writing, each with a number of its own. */
final class Ledger {
    private final List<Fact> facts = new ArrayList<>();
    private final LongSupplier numbers;

    Ledger(LongSupplier numbers) { this.numbers = numbers; }

    /** A new row, known from a day on. */
    Fact add(String table, LocalDate recorded) {
        return written(new Fact(table, numbers.getAsLong(), true, recorded));
    }

    /** A row of a table whose key is another's number. */
    Fact part(String table, long key, LocalDate recorded) {
        return written(new Fact(table, key, false, recorded));
    }

    private Fact written(Fact fact) {
        facts.add(fact);
        return fact;
    }

    /** Turns to a new page: what was written so far has been read. */
    void forget() { facts.clear(); }

    List<Fact> facts() { return List.copyOf(facts); }

    Stream<Fact> of(String table) {
        return facts.stream().filter(fact -> fact.table().equals(table));
    }
}
