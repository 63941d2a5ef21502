package org.havre.occupancy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.havre.shared.Rate;

/** A figure that is told of a period by what it was night by night. */
public enum Nightly {
    PRESENT(Figures::present), OCCUPIED(Figures::occupied), USABLE(Figures::usable), VACANT(Figures::vacant), //
    UNAVAILABLE(Figures::unavailable), RESERVED(Figures::reserved), OVERSTAY(Figures::overstay), //
    NET(null, Figures::netRate), GROSS(null, Figures::grossRate);

    private final ToLongFunction<Figures> count;
    private final Function<Figures, Optional<Rate>> rate;

    Nightly(ToLongFunction<Figures> count) { this(count, null); }

    Nightly(ToLongFunction<Figures> count, Function<Figures, Optional<Rate>> rate) {
        this.count = count;
        this.rate = rate;
    }

    public boolean isRate() { return rate != null; }

    /** Empty where there is no night, or none that has a rate. */
    public Optional<Spread> over(List<Figures> nights) {
        return isRate()
                ? Spread.ofRates(nights.stream().map(rate),
                        rate.apply(nights.stream().reduce(Figures.NONE, Figures::plus)))
                : Spread.ofCounts(nights.stream().mapToLong(count));
    }
}
