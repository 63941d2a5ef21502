package org.havre.occupancy;

import java.io.Serializable;

/**
 * Who was there on the eve, who came and left, and who is there on the last evening: {@code opening + arrivals + joined −
 * departures − left = closing}, on every line. Whoever is between two facilities of a group is held by the group.
 *
 * @param arrivals     from outside; {@code births} and {@code transfersIn} are some of them, {@code transfersOut} of the
 *                     departures
 * @param joined       people of facilities that came into the group, by a new operator, kind or directorate; {@code left}
 *                     of those that went out of it
 * @param inTransit    those of the closing who are on their way
 */
public record Flow(long opening, long arrivals, long births, long transfersIn, long joined, long departures,
        long transfersOut, long left, long closing, long inTransit) implements Serializable {
    public static final Flow NONE = new Flow(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public boolean isBalanced() { return opening + arrivals + joined - departures - left == closing; }

    /** Of both, where the other follows. */
    Flow then(Flow next) {
        if (equals(NONE)) return next;
        return next.equals(NONE)
                ? this
                : new Flow(opening, arrivals + next.arrivals, births + next.births, transfersIn + next.transfersIn,
                        joined + next.joined, departures + next.departures, transfersOut + next.transfersOut,
                        left + next.left, next.closing, next.inTransit);
    }
}
