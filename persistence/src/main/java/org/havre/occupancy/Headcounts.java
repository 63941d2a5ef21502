package org.havre.occupancy;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * How many people were there on the evenings of a period, in five numbers.
 *
 * @param eightieth on four evenings of five there were no more
 */
public record Headcounts(long least, BigDecimal average, BigDecimal median, long eightieth, long most)
        implements
        Serializable {

    public static Optional<Headcounts> of(LongStream evenings) {
        var sorted = evenings.sorted().toArray();
        if (sorted.length == 0) return Optional.empty();
        var middle = sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2];
        return Optional.of(new Headcounts(sorted[0], ratio(LongStream.of(sorted).sum(), sorted.length),
                ratio(middle, 2), sorted[(4 * sorted.length + 4) / 5 - 1], sorted[sorted.length - 1]));
    }

    private static BigDecimal ratio(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
