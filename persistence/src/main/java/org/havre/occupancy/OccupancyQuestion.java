package org.havre.occupancy;

import java.io.Serializable;
import java.time.Instant;
import org.havre.facility.DnaCode;
import org.havre.facility.PlaceAttribute;

/**
 * Which figures are asked for. Null asks for everything: any facility, département or region, and what is known now.
 *
 * @param department code or name, as {@code region}
 * @param knownAt    the instant as of which the facts are known
 * @param attribute  what places are counted alone, with those who have a bed there; who came and left, and whose right to
 *                   be here has ended, is not known of them
 */
public record OccupancyQuestion(Window window, Step step, Grouping grouping, DnaCode facility, String department,
        String region, OccupancyFilter filter, Instant knownAt, PlaceAttribute attribute) implements Serializable {

    /** Of all places. */
    public OccupancyQuestion(Window window, Step step, Grouping grouping, DnaCode facility, String department,
            String region, OccupancyFilter filter, Instant knownAt) {
        this(window, step, grouping, facility, department, region, filter, knownAt, null);
    }

    /** Of everything in the scope, as known now. */
    public static OccupancyQuestion of(Window window, Step step, Grouping grouping) {
        return new OccupancyQuestion(window, step, grouping, null, null, null, OccupancyFilter.ALL, null);
    }

    /** About the same facilities and nights of facilities, as known at the same instant, as another. */
    public OccupancyQuestion like(OccupancyQuestion other) {
        return new OccupancyQuestion(window, step, grouping, other.facility, other.department, other.region,
                other.filter, other.knownAt, other.attribute);
    }

    /** The same, and the night before. */
    public OccupancyQuestion withEve() {
        return new OccupancyQuestion(window.withEve(), step, grouping, facility, department, region, filter, knownAt,
                attribute);
    }

    public OccupancyQuestion about(DnaCode one) {
        return new OccupancyQuestion(window, step, grouping, one, department, region, filter, knownAt,
                attribute);
    }

    public OccupancyQuestion within(String oneDepartment, String oneRegion) {
        return new OccupancyQuestion(window, step, grouping, facility, oneDepartment, oneRegion, filter, knownAt,
                attribute);
    }

    public OccupancyQuestion only(OccupancyFilter nights) {
        return new OccupancyQuestion(window, step, grouping, facility, department, region, nights, knownAt,
                attribute);
    }

    /** @param places null for all */
    public OccupancyQuestion of(PlaceAttribute places) {
        return new OccupancyQuestion(window, step, grouping, facility, department, region, filter, knownAt, places);
    }

    public OccupancyQuestion knownAt(Instant instant) {
        return new OccupancyQuestion(window, step, grouping, facility, department, region, filter, instant,
                attribute);
    }

    /** Whether it leaves out no facility of the scope. */
    public boolean isOfEverything() {
        return facility == null && department == null && region == null;
    }
}
