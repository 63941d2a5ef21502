package org.havre.takeover.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.havre.shared.Period;
import org.havre.takeover.imports.TakeoverRow.UnitName;

/** The numbers under which what a file names stands in the database: known before, or given now. */
final class Written {

    record Label(UnitName unit, String place) {}

    record Place(long id, Period open) {}

    final Map<String, Long> facilities = new HashMap<>();
    final Map<UnitName, Long> units = new HashMap<>();
    final Map<String, Long> households = new HashMap<>();
    final Map<String, Long> people = new HashMap<>();
    final Map<String, Long> decisions = new HashMap<>();
    final Map<String, Long> ways = new HashMap<>();
    /** What became of each row: the number of what was made of it. */
    final Map<TakeoverRow, Long> targets = new IdentityHashMap<>();
    private final Map<Label, List<Place>> places = new HashMap<>();

    void place(UnitName unit, String label, long id, Period open) {
        places.computeIfAbsent(new Label(unit, Words.id(label)), none -> new ArrayList<>()).add(new Place(id, open));
    }

    /** The place of a name on a day: a name may come back after its place has closed. */
    Long place(UnitName unit, String label, LocalDate day) {
        if (label == null) {
            return null;
        }
        List<Place> all = places.getOrDefault(new Label(unit, Words.id(label)), List.of());
        return all.stream().filter(place -> place.open().covers(day)).findFirst()
                .or(() -> all.stream().findFirst()).map(Place::id).orElse(null);
    }
}
