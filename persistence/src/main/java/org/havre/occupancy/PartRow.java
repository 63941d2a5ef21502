package org.havre.occupancy;

import org.havre.shared.Period;

/**
 * One presence, bed, expected person or open place of a facility, as the database tells it.
 *
 * @param stay  null for who is expected, and for a place
 * @param unit  null where there is none, as {@code place}
 * @param where unit and place in words
 * @param who   a name, for readers who may see it; null for others
 */
public record PartRow(Kind kind, long id, Long stay, Long unit, Long place, Period during, boolean transitory,
        String where,
        String who) {

    public enum Kind {
        STAY, BED, EXPECTED, PLACE
    }

    @Override public String toString() { return kind + " " + id; }
}
