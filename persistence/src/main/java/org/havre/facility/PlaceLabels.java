package org.havre.facility;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The names that places get when nobody names them: the unit's, and a number ({@code 101-1}). */
public final class PlaceLabels {

    private PlaceLabels() {}

    /** The next so many labels of a unit that are not taken. */
    public static List<String> next(String unit, int count, Collection<String> taken) {
        Set<String> used = taken.stream().map(PlaceLabels::plain).collect(Collectors.toCollection(HashSet::new));
        return IntStream.iterate(1, number -> number + 1).mapToObj(number -> unit + "-" + number)
                .filter(label -> !used.contains(plain(label))).limit(count).toList();
    }

    private static String plain(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }
}
