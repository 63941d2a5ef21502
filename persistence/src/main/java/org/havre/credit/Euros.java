package org.havre.credit;

import static java.math.RoundingMode.HALF_UP;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Collections;
import java.util.ArrayList;
import java.util.List;

/** An amount to the cent, exact, of at most twelve digits before it; rounded only where a product or a quotient makes it. */
public record Euros(BigDecimal amount) implements Comparable<Euros>, Serializable {
    private static final int CENTS = 2;
    private static final BigDecimal TOO_MUCH = BigDecimal.TEN.pow(12);

    public static final Euros ZERO = new Euros(BigDecimal.ZERO);

    /** @throws ArithmeticException for parts of a cent, or more than a column {@code numeric(14,2)} holds */
    public Euros {
        amount = amount.setScale(CENTS, RoundingMode.UNNECESSARY);
        if (amount.abs().compareTo(TOO_MUCH) >= 0) throw new ArithmeticException("more than twelve digits");
    }

    public static Euros of(String amount) { return new Euros(new BigDecimal(amount)); }

    public static Euros of(long whole) { return new Euros(BigDecimal.valueOf(whole)); }

    public static Euros ofCents(long cents) { return new Euros(BigDecimal.valueOf(cents, CENTS)); }

    /** What has more than two decimals, rounded half up. */
    public static Euros rounded(BigDecimal amount) {
        return new Euros(amount.setScale(CENTS, HALF_UP));
    }

    public static Euros sum(Collection<Euros> amounts) { return amounts.stream().reduce(ZERO, Euros::plus); }

    public Euros plus(Euros other) { return new Euros(amount.add(other.amount)); }

    public Euros minus(Euros other) { return new Euros(amount.subtract(other.amount)); }

    public Euros negated() { return new Euros(amount.negate()); }

    public Euros abs() { return new Euros(amount.abs()); }

    public Euros times(long count) { return new Euros(amount.multiply(BigDecimal.valueOf(count))); }

    /** So many parts of a whole, rounded half up once. */
    public Euros share(long part, long whole) {
        return new Euros(amount.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(whole), CENTS, HALF_UP));
    }

    /** This over a number, rounded half up. */
    public Euros over(long divisor) {
        return new Euros(amount.divide(BigDecimal.valueOf(divisor), CENTS, HALF_UP));
    }

    /**
     * Parts that are alike and sum to this: each is rounded half up and the last takes what is left; where that would turn
     * its sign (some cents in many parts) each is rounded down instead.
     */
    public List<Euros> split(int parts) {
        if (parts < 1) throw new IllegalArgumentException("no part");
        var part = over(parts);
        if (minus(part.times(parts - 1L)).signum() * signum() < 0)
            part = new Euros(amount.divide(BigDecimal.valueOf(parts), CENTS, RoundingMode.DOWN));
        var all = new ArrayList<>(Collections.nCopies(parts - 1, part));
        all.add(minus(part.times(parts - 1L)));
        return List.copyOf(all);
    }

    public int signum() { return amount.signum(); }

    public boolean isZero() { return signum() == 0; }

    public boolean isPositive() { return signum() > 0; }

    public boolean isNegative() { return signum() < 0; }

    public boolean exceeds(Euros other) { return compareTo(other) > 0; }

    /** Whether both are the same but for so much. */
    public boolean isWithin(Euros tolerance, Euros other) {
        return !minus(other).abs().exceeds(tolerance);
    }

    public Euros orZeroIfNegative() { return isNegative() ? ZERO : this; }

    @Override public int compareTo(Euros other) { return amount.compareTo(other.amount); }

    @Override public String toString() { return amount.toPlainString(); }
}
