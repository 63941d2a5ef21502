package org.havre.credit;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.havre.shared.Period;

/**
 * Nights of a facility at one daily cost, counted: each count is a sum over nights, of places or of people.
 *
 * @param nights        all in one month
 * @param cost          of a place and day; null where none is known
 * @param opened        open places
 * @param fundedNotOpen places that an act funds beyond those open, night by night
 * @param openNotFunded places that are open beyond those that an act funds, night by night
 * @param unavailable   open places out of service
 * @param undecided     people who slept without a decision
 * @param awaited       people who were decided and have not arrived
 * @param overstay      people in undue presence
 * @param countedTwice  people who, by files that may be of one person, are present twice on one night
 */
public record Delivered(Period nights, Euros cost, long opened, long fundedNotOpen, long openNotFunded,
        long unavailable, long undecided, long awaited, long overstay, long countedTwice) implements Serializable {
    public Delivered {
        requireNonNull(nights, "nights");
        if (nights.isOpen()) throw new IllegalArgumentException("nights without an end");
    }

    /** Nights on which everything is as it was decided and paid. */
    public static Delivered asDecided(Period nights, Euros cost, long opened) {
        return new Delivered(nights, cost, opened, 0, 0, 0, 0, 0, 0, 0);
    }

    long days() { return nights.nightsWithin(nights.start(), nights.end()); }
}
