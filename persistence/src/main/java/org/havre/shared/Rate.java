package org.havre.shared;

import static java.math.RoundingMode.HALF_UP;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/** A part of a whole, exact; written with one decimal, and never as 100.0 % while something is missing. */
public record Rate(long part, long whole) implements Comparable<Rate>, Serializable {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Rate {
        if (whole <= 0) throw new IllegalArgumentException("a rate needs a whole, not " + whole);
    }

    /** Empty when there is nothing to divide by. */
    public static Optional<Rate> of(long part, long whole) {
        return whole == 0 ? Optional.empty() : Optional.of(new Rate(part, whole));
    }

    /** Hundredths, rounded half up to one decimal: 97.4; 99.95 and more stay 99.9 until the whole is reached. */
    public BigDecimal percent() {
        var rounding = part < whole && exceedsNinetyNineNine() ? RoundingMode.DOWN : HALF_UP;
        return BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 1, rounding);
    }

    private boolean exceedsNinetyNineNine() {
        return BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(1000))
                .compareTo(BigDecimal.valueOf(whole).multiply(BigDecimal.valueOf(999))) >= 0;
    }

    /** As a fraction of 1, with ten decimals. */
    public BigDecimal fraction() {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 10, HALF_UP);
    }

    /** {@code 97,4 %} in French, {@code 97.4%} in English. */
    public String text(Locale locale) {
        return new NumberText(locale).decimal(percent(), 1) + NumberText.percentSign(locale);
    }

    @Override public int compareTo(Rate other) {
        return BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(other.whole))
                .compareTo(BigDecimal.valueOf(other.part).multiply(BigDecimal.valueOf(whole)));
    }
}
