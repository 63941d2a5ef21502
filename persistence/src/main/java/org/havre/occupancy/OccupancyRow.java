package org.havre.occupancy;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import org.havre.facility.FacilityKind;

/**
 * The figures of a facility or a group over one night, or over the nights of a month that were asked for.
 *
 * @param last     the last night that the row counts
 * @param kind     of the facility on that night; null for a group
 * @param state    of that night
 * @param realised the part of the figures that is realised: never mixed with what is only to come
 * @param flow     who came and left, from the eve of the row to its last evening; {@code realisedFlow} to the last that is
 *                 realised
 */
public record OccupancyRow(Group group, LocalDate first, LocalDate last, FacilityKind kind, NightState state,
        Figures figures, Figures realised, Flow flow, Flow realisedFlow) implements Serializable {

    OccupancyRow with(Flow all, Flow over) {
        return new OccupancyRow(group, first, last, kind, state, figures, realised, all, over);
    }

    public LocalDate night() { return first; }

    public YearMonth month() { return YearMonth.from(first); }
}
