package org.havre.takeover.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An operator's own headings, as somebody has once assigned them to columns. */
public final class Headings {

    private record Place(TakeoverSheet sheet, String key) {}

    private final Map<Place, TakeoverColumn> columns = new HashMap<>();

    public static Headings none() {
        return new Headings();
    }

    /** The same with one more; a heading belongs to the column that it was last assigned to. */
    Headings with(String heading, TakeoverColumn column) {
        Headings more = new Headings();
        more.columns.putAll(columns);
        more.columns.put(new Place(column.sheet(), Words.key(heading)), column);
        return more;
    }

    /** These, and for what they do not say, the others. */
    Headings or(Headings others) {
        Headings all = new Headings();
        all.columns.putAll(others.columns);
        all.columns.putAll(columns);
        return all;
    }

    /** Of these, what is said of one column. */
    Headings only(TakeoverColumn wanted) {
        Headings some = new Headings();
        columns.forEach((place, column) -> {
            if (column == wanted) {
                some.columns.put(place, column);
            }
        });
        return some;
    }

    Optional<TakeoverColumn> column(TakeoverSheet sheet, String heading) {
        return Optional.ofNullable(columns.get(new Place(sheet, Words.key(heading))));
    }
}
