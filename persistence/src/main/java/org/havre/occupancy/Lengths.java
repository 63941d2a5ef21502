package org.havre.occupancy;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Some stays and the nights that they lasted, or have lasted so far; which of both is never mixed. A stay is one presence
 * in one facility: a transfer ends it.
 */
public record Lengths(long stays, long nights) implements Serializable {
    public static final Lengths NONE = new Lengths(0, 0);

    Lengths plus(Lengths other) { return new Lengths(stays + other.stays, nights + other.nights); }

    /** In nights with one decimal; empty where there is no stay. */
    public Optional<BigDecimal> mean() {
        return stays == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(nights).divide(BigDecimal.valueOf(stays), 1, RoundingMode.HALF_UP));
    }
}
