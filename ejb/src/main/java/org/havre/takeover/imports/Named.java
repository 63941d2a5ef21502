package org.havre.takeover.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.havre.takeover.imports.TakeoverRow.UnitName;

/** What a file names, also in rows that are left out: whoever refers to it is not to blame. */
final class Named {

    final Set<String> codes = new HashSet<>();
    final Set<String> people = new HashSet<>();
    final Set<String> households = new HashSet<>();
    final Set<String> decisions = new HashSet<>();
    private final Map<UnitName, Set<String>> places = new HashMap<>();

    void place(UnitName unit, String place) {
        Set<String> inside = places.computeIfAbsent(unit, none -> new HashSet<>());
        if (place != null) {
            inside.add(Words.id(place));
        }
    }

    boolean names(UnitName unit) {
        return places.containsKey(unit);
    }

    boolean names(UnitName unit, String place) {
        return places.getOrDefault(unit, Set.of()).contains(Words.id(place));
    }
}
