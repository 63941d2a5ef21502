package org.havre.comparison;

import java.util.List;
import java.util.stream.Stream;
import org.havre.facility.UnavailabilityReason;

/** The figures of a centre in OFII's monthly file, in its order; counts of places and people, and rates of them. */
public enum OfiiColumn {
    CAPACITY, DESINSECTISATION, REMISE_EN_ETAT, SOUS_OCCUPATION, TRAVAUX, UNAVAILABLE, UNAVAILABLE_RATE, OCCUPANCY_RATE,
    OCCUPIED, //
    PROTECTED_RATE, PROTECTED, REJECTED_RATE, REJECTED;

    private static final List<OfiiColumn> REASONS = Stream.of(UnavailabilityReason.values()).map(OfiiColumn::of)
            .toList();

    static OfiiColumn of(UnavailabilityReason reason) { return valueOf(reason.name()); }

    public boolean isRate() { return name().endsWith("_RATE"); }

    boolean isReason() { return REASONS.contains(this); }

    /** What is counted of places out of service. */
    boolean isUnavailable() {
        return isReason() || this == UNAVAILABLE;
    }

    /** What a rate is a rate of. */
    OfiiColumn numerator() {
        return this == OCCUPANCY_RATE ? OCCUPIED : valueOf(name().substring(0, name().length() - "_RATE".length()));
    }

    static List<OfiiColumn> reasons() { return REASONS; }
}
