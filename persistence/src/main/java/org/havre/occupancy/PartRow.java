package org.havre.occupancy;

import java.util.Set;
import org.havre.shared.Period;

/**
 * One presence, bed, expected person or open place of a facility, as the database tells it.
 *
 * @param stay  null for who is expected, and for a place
 * @param unit  null where there is none, as {@code place}
 * @param where unit and place in words
 * @param person number of who is told by name; null for others
 * @param moves how somebody present came and left: born here, or by a transfer
 * @param who   a name, for readers who may see it; null for others
 */
public record PartRow(Kind kind, long id, Long stay, Long unit, Long place, Period during, boolean transitory,
        String where, String who, Long person, Set<Figure> moves) {

    public PartRow {
        moves = Set.copyOf(moves);
    }

    PartRow(Kind kind, long id, Long stay, Long unit, Long place, Period during, boolean transitory, String where,
            String who) {
        this(kind, id, stay, unit, place, during, transitory, where, who, null, Set.of());
    }

    public enum Kind {
        STAY, BED, EXPECTED, PLACE
    }

    @Override public String toString() { return kind + " " + id; }
}
