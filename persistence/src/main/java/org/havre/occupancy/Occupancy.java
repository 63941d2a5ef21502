package org.havre.occupancy;

import java.io.Serializable;
import java.util.List;

/**
 * The answer to a question: rows by group, then by time.
 *
 * @param total of all rows taken as one group: who passed from one row to another has neither come nor left
 */
public record Occupancy(List<OccupancyRow> rows, OccupancyTotal total) implements Serializable {
    public Occupancy {
        rows = List.copyOf(rows);
    }
}
