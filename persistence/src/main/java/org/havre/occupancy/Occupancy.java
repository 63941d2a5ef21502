package org.havre.occupancy;

import java.io.Serializable;
import java.util.List;
import org.havre.facility.FacilityRow;

/**
 * The answer to a question: rows by group, then by time.
 *
 * @param total of all rows taken as one group: who passed from one row to another has neither come nor left
 * @param facilities that the question is about
 */
public record Occupancy(List<OccupancyRow> rows, OccupancyTotal total, List<FacilityRow> facilities)
        implements
        Serializable {
    public Occupancy {
        rows = List.copyOf(rows);
        facilities = List.copyOf(facilities);
    }
}
