package org.havre.credit;

import java.io.Serializable;
import java.util.Optional;
import org.havre.shared.Period;

/**
 * Some places on days that all cost the same.
 *
 * @param cost null where no reference cost is known on these days
 */
public record EnvelopePart(FundedPlaces funded, Period days, DatedCost cost) implements Serializable {
    EnvelopePart within(Period others) { return new EnvelopePart(funded, days.within(others), cost); }

    public long placeDays() { return funded.places() * days.nightsWithin(days.start(), days.end()); }

    /** Empty where the cost is not known: no amount, and not nought. */
    public Optional<Euros> amount() {
        return Optional.ofNullable(cost).map(known -> known.perDay().times(placeDays()));
    }
}
