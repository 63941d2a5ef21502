package org.havre.comparison;

import static org.havre.comparison.OfiiColumn.CAPACITY;
import static org.havre.comparison.OfiiColumn.OCCUPANCY_RATE;
import static org.havre.comparison.OfiiColumn.OCCUPIED;
import static org.havre.comparison.OfiiColumn.PROTECTED;
import static org.havre.comparison.OfiiColumn.REJECTED;
import static org.havre.comparison.OfiiColumn.UNAVAILABLE;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.havre.facility.UnavailabilityReason;
import org.havre.occupancy.Figures;
import org.havre.occupancy.Measure;

/**
 * A centre's line of a monthly workbook: what stands in each column on the last day of the month. An empty cell is no
 * nought. Rates are whole tenths of a percent, so that they too differ by units.
 */
public record Cells(Map<OfiiColumn, Integer> values) implements Serializable {
    private static final BigDecimal TENTHS = BigDecimal.valueOf(1000);

    public Cells {
        values = Map.copyOf(values);
    }

    /** As Havre's own workbook tells it: where no place is described, the capacity alone. */
    public static Cells of(Figures figures) {
        var values = new EnumMap<OfiiColumn, Integer>(OfiiColumn.class);
        values.put(CAPACITY, (int) figures.authorised());
        if (figures.opened() + figures.of(Measure.TRANSITORY_OPENED) > 0) {
            Stream.of(UnavailabilityReason.values())
                    .forEach(reason -> values.put(OfiiColumn.of(reason), (int) figures.unavailable(reason)));
            values.put(UNAVAILABLE, (int) figures.unavailable());
            values.put(OCCUPIED, (int) figures.occupied());
            values.put(PROTECTED, (int) figures.of(Measure.OVERSTAY_PROTECTED));
            values.put(REJECTED, (int) figures.of(Measure.OVERSTAY_REJECTED));
        }
        return new Cells(values).withRates();
    }

    private Cells withRates() {
        var all = new EnumMap<OfiiColumn, Integer>(OfiiColumn.class);
        all.putAll(values);
        Stream.of(OfiiColumn.values()).filter(OfiiColumn::isRate).forEach(column -> {
            var rate = rate(of(column.numerator()), denominator(column));
            if (rate != null) all.put(column, rate);
        });
        return new Cells(all);
    }

    /** Null where the cell is empty. */
    public Integer of(OfiiColumn column) { return values.get(column); }

    int orNought(OfiiColumn column) { return values.getOrDefault(column, 0); }

    /** What the layout divides by: people by usable places, all else by the capacity; null where it is not known. */
    Integer denominator(OfiiColumn rate) {
        var capacity = of(CAPACITY);
        if (rate != OCCUPANCY_RATE || capacity == null) return capacity;
        return of(UNAVAILABLE) == null ? null : capacity - of(UNAVAILABLE);
    }

    /** Tenths of a percent, rounded once; null where there is nothing to divide by. */
    static Integer rate(Integer part, Integer whole) {
        if (part == null || whole == null || whole <= 0) return null;
        return BigDecimal.valueOf(part).multiply(TENTHS).divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** Whether all four reasons and their total are told. */
    boolean tellsReasons() {
        return Stream.concat(OfiiColumn.reasons().stream(), Stream.of(UNAVAILABLE)).map(this::of)
                .allMatch(Objects::nonNull);
    }
}
