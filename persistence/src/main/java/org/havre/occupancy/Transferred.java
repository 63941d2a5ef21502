package org.havre.occupancy;

import java.time.LocalDate;
import org.havre.facility.FacilityRow;
import org.havre.shared.Period;

/**
 * People whom one decision took from one facility to another.
 *
 * @param way the nights between, in which they are in transit: from the day they left until that of their arrival, of
 *            which there may be none; open while they are awaited
 */
public record Transferred(Side from, Side to, Period way, int people) {

    /** A facility, and what it was on the day on which they left or reached it. */
    public record Side(FacilityRow facility, FacilityNight then) {
        Group in(Grouping grouping) { return grouping.of(facility, then); }
    }

    LocalDate left() { return way.start(); }

    /** Null while they are awaited. */
    LocalDate reached() {
        return way.end();
    }

    /** Whether they stayed inside what rows add up to, so that nobody came and nobody left. */
    boolean isInside(Grouping grouping) {
        return from.in(grouping).equals(to.in(grouping));
    }

    /** Whether the nights of both sides are asked for. */
    public boolean isAdmittedBy(OccupancyFilter filter) {
        return filter.admits(from.then) && filter.admits(to.then);
    }
}
