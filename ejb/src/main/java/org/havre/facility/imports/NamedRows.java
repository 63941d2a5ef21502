package org.havre.facility.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Operators, or directorates, found by the key of their name, and made where nobody has such a name. */
public final class NamedRows {

    private final Map<String, Long> byKey;
    private final LongSupplier numbers;
    private final List<Object[]> made = new ArrayList<>();
    private final List<Object[]> learnt = new ArrayList<>();

    /** @param byKey is taken over, and grows */
    public NamedRows(Map<String, Long> byKey, LongSupplier numbers) {
        this.byKey = byKey;
        this.numbers = numbers;
    }

    public boolean knows(String key) {
        return byKey.containsKey(key);
    }

    /** A key that may be the same one written otherwise. */
    public Optional<String> like(String key) {
        return byKey.keySet().stream().filter(other -> OperatorSpelling.areAlike(key, other)).sorted().findFirst();
    }

    public long get(String key, String name) {
        Long known = byKey.get(key);
        if (known != null) {
            return known;
        }
        long number = numbers.getAsLong();
        byKey.put(key, number);
        made.add(new Object[]{number, name});
        learnt.add(new Object[]{key, number});
        return number;
    }

    /** Number and name of each that was made. */
    public List<Object[]> made() {
        return made;
    }

    /** Key and number of each that was made. */
    public List<Object[]> learnt() {
        return learnt;
    }
}
