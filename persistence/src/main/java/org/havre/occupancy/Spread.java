package org.havre.occupancy;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.havre.shared.Rate;

/**
 * What a figure was on the nights of a period, in five numbers.
 *
 * @param mean      of counts their mean; of rates the ratio of the sums, never a mean of rates
 * @param median    what stands in the middle of the nights in their order; between two, half their sum
 * @param eightieth the 80 % quantile by nearest rank: of the nights in their order that at ⌈0.8 × number⌉, so that on four
 *                  nights of five at least there were no more
 */
public record Spread(BigDecimal least, BigDecimal mean, BigDecimal median, BigDecimal eightieth, BigDecimal most)
        implements
        Serializable {
    private static final int DECIMALS = 10;

    /** Of counts, rounded to one decimal. */
    public static Optional<Spread> ofCounts(LongStream nights) {
        var sorted = nights.sorted().mapToObj(BigDecimal::valueOf).toList();
        if (sorted.isEmpty()) return Optional.empty();
        var sum = sorted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(of(sorted, sum.divide(BigDecimal.valueOf(sorted.size()), 1, RoundingMode.HALF_UP), 1));
    }

    /** Of rates, as fractions of 1; nights without a rate tell nothing. */
    public static Optional<Spread> ofRates(Stream<Optional<Rate>> nights, Optional<Rate> whole) {
        var sorted = nights.flatMap(Optional::stream).sorted().map(Rate::fraction).toList();
        return sorted.isEmpty() ? Optional.empty() : whole.map(rate -> of(sorted, rate.fraction(), DECIMALS));
    }

    private static Spread of(List<BigDecimal> sorted, BigDecimal mean, int decimals) {
        var number = sorted.size();
        var middle = sorted.get((number - 1) / 2).add(sorted.get(number / 2)).divide(BigDecimal.valueOf(2), decimals,
                RoundingMode.HALF_UP);
        return new Spread(sorted.get(0), mean, middle, sorted.get((4 * number + 4) / 5 - 1), sorted.get(number - 1));
    }
}
