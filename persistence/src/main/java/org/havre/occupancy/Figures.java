package org.havre.occupancy;

import static org.havre.occupancy.Measure.*;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.facility.UnavailabilityReason;
import org.havre.shared.Rate;

/**
 * The figures of a night, or of many: nights of a month and facilities of a region add up, and a rate is always a ratio
 * of sums, never a mean of rates.
 */
public final class Figures implements Serializable {
    public static final Figures NONE = new Figures(new long[Measure.values().length]);

    private static final long serialVersionUID = 1L;

    private final long[] counts;

    /** One count for each measure, in their order. */
    Figures(long[] counts) {
        this.counts = counts;
    }

    public long of(Measure measure) { return counts[measure.ordinal()]; }

    Figures with(Measure measure, long count) {
        var changed = counts.clone();
        changed[measure.ordinal()] = count;
        return new Figures(changed);
    }

    public Figures plus(Figures other) {
        var sum = counts.clone();
        Arrays.setAll(sum, measure -> counts[measure] + other.counts[measure]);
        return new Figures(sum);
    }

    /** What has to be added to the other to come to this. */
    public Figures minus(Figures other) {
        var difference = counts.clone();
        Arrays.setAll(difference, measure -> counts[measure] - other.counts[measure]);
        return new Figures(difference);
    }

    /** What is counted and not nought, by measure. */
    public Map<Measure, Long> counted() {
        var counted = new EnumMap<Measure, Long>(Measure.class);
        Stream.of(Measure.values()).filter(measure -> of(measure) != 0)
                .forEach(measure -> counted.put(measure, of(measure)));
        return counted;
    }

    /** As {@link #counted} told it. */
    public static Figures of(Map<Measure, Long> counted) {
        var counts = new long[Measure.values().length];
        counted.forEach((measure, count) -> counts[measure.ordinal()] = count);
        return new Figures(counts);
    }

    public long authorised() { return of(AUTHORISED); }

    public long opened() { return of(OPENED); }

    public long unavailable(UnavailabilityReason reason) { return of(Measure.of(reason)); }

    public long unavailable() { return Stream.of(UnavailabilityReason.values()).mapToLong(this::unavailable).sum(); }

    public long usable() { return opened() - unavailable(); }

    public long occupied() { return of(OCCUPIED); }

    public long reserved() { return of(RESERVED); }

    /** Usable places that nobody sleeps in; negative where there are more people than places. */
    public long vacant() {
        return usable() - occupied();
    }

    public long allocable() { return of(ALLOCABLE); }

    /** Everybody present, in transitory units too. */
    public long present() {
        return occupied() + of(TRANSITORY_OCCUPIED);
    }

    /** Those present, and those on their way between two facilities. */
    public long held() {
        return present() + of(IN_TRANSIT);
    }

    public long overstay() { return of(OVERSTAY_PROTECTED) + of(OVERSTAY_REJECTED) + of(OVERSTAY_OTHER); }

    /** People per open place. */
    public Optional<Rate> grossRate() { return Rate.of(occupied(), opened()); }

    /** People per usable place; the target is 97 %. */
    public Optional<Rate> netRate() {
        return Rate.of(occupied(), usable());
    }

    /** Places out of service per open place; the target is at most 3 %. */
    public Optional<Rate> unavailableRate() {
        return Rate.of(unavailable(), opened());
    }

    /** People in undue presence per authorised place; the target is at most 7 %. */
    public Optional<Rate> overstayRate() {
        return Rate.of(overstay(), authorised());
    }

    public boolean isEmpty() { return equals(NONE); }

    @Override public boolean equals(Object other) {
        return other instanceof Figures figures && Arrays.equals(counts, figures.counts);
    }

    @Override public int hashCode() { return Arrays.hashCode(counts); }

    @Override public String toString() {
        return Stream.of(Measure.values()).filter(measure -> of(measure) != 0)
                .map(measure -> measure.name().toLowerCase(Locale.ROOT) + " " + of(measure)).toList()
                .toString();
    }
}
