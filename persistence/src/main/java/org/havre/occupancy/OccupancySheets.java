package org.havre.occupancy;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer laid out on sheets.
 *
 * @param sheetOf which part of the whole the group of a row lies in
 * @param totals  what the rows of each part come to, as one group
 */
public record OccupancySheets(List<OccupancyRow> rows, Map<Group, Group> sheetOf, Map<Group, OccupancyTotal> totals)
        implements
        Serializable {

    public OccupancySheets {
        rows = List.copyOf(rows);
        sheetOf = Map.copyOf(sheetOf);
        totals = Map.copyOf(totals);
    }

    public String sheet(OccupancyRow row) { return name(sheetOf.get(row.group())); }

    /** What a sheet is called. */
    public static String name(Group part) {
        return part.facility() != 0
                ? Optional.ofNullable(part.key()).orElse(part.name() + " " + part.facility())
                : Optional.ofNullable(part.name()).or(() -> Optional.ofNullable(part.key())).orElse("–");
    }
}
