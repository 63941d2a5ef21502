package org.havre.credit;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.Optional;
import org.havre.shared.Period;

/**
 * Nights of one month of a facility on which neither the places that acts fund nor a reference cost change, counted.
 *
 * @param funded    places that acts fund on each of them
 * @param acted     whether any act says of the facility what it funds: while none does, nothing is compared with it
 * @param described whether its places are described: while none is, nobody knows what is open
 * @param counts    each a sum over nights
 * @param lastOpen  open places on the last of them; null where nothing is counted
 */
record CreditNights(Period nights, long funded, boolean acted, boolean described, Counts counts, Long lastOpen)
        implements
        Serializable {

    /** As in {@link Delivered}. */
    record Counts(long opened, long fundedNotOpen, long openNotFunded, long unavailable, long undecided, long awaited,
            long overstay, long countedTwice) implements Serializable {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(opened + other.opened, fundedNotOpen + other.fundedNotOpen,
                    openNotFunded + other.openNotFunded, unavailable + other.unavailable, undecided + other.undecided,
                    awaited + other.awaited, overstay + other.overstay, countedTwice + other.countedTwice);
        }
    }

    /** Why its places are compared with nothing; empty where they are. */
    Optional<Uncompared.Reason> lacking() {
        if (!acted) return Optional.of(Uncompared.Reason.NO_ACT);
        return described ? Optional.empty() : Optional.of(Uncompared.Reason.NO_PLACES);
    }

    YearMonth month() { return YearMonth.from(nights.start()); }

    long placeDays() { return funded * nights.nightsWithin(nights.start(), nights.end()); }

    /** @param cost null where none is known */
    Delivered at(Euros cost) {
        return delivered(nights, cost, counts, lacking().isEmpty());
    }

    static Delivered delivered(Period nights, Euros cost, Counts counts, boolean comparable) {
        return new Delivered(nights, cost, counts.opened(), comparable ? counts.fundedNotOpen() : 0,
                comparable ? counts.openNotFunded() : 0, counts.unavailable(), counts.undecided(), counts.awaited(),
                counts.overstay(), counts.countedTwice());
    }
}
