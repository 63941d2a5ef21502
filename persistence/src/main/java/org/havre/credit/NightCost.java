package org.havre.credit;

import java.io.Serializable;
import java.util.Optional;

/** What the money of some days comes to for each place of each day, and for each night that somebody slept. */
public record NightCost(Euros money, long placeDays, long bedNights) implements Serializable {
    /** Empty where there is nothing to divide by: « n/a », and not nought. */
    public Optional<Euros> perPlaceDay() {
        return over(placeDays);
    }

    public Optional<Euros> perBedNight() { return over(bedNights); }

    private Optional<Euros> over(long divisor) {
        return divisor == 0 ? Optional.empty() : Optional.of(money.over(divisor));
    }
}
