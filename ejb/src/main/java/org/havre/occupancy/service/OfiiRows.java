package org.havre.occupancy.service;

import static org.havre.occupancy.Measure.OVERSTAY_PROTECTED;
import static org.havre.occupancy.Measure.OVERSTAY_REJECTED;
import static org.havre.occupancy.Measure.TRANSITORY_OPENED;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.havre.facility.FacilityRow;
import org.havre.facility.UnavailabilityReason;
import org.havre.occupancy.FacilityNight;
import org.havre.occupancy.Figures;
import org.havre.occupancy.export.OfiiRow;

/** Puts beside each facility what was counted in it on the last day of the month. */
final class OfiiRows {
    private final Map<Long, Figures> counted = new HashMap<>();

    void count(FacilityRow facility, FacilityNight night) { counted.put(facility.id(), night.figures()); }

    OfiiRow row(FacilityRow facility) {
        return new OfiiRow(facility.code(), facility.name(), facility.kind(), facility.operator(),
                facility.department(), facility.directorate(), facility.authorisedCapacity(),
                activity(counted.getOrDefault(facility.id(), Figures.NONE)));
    }

    /** None where no place is described: unknown is not zero. */
    private static OfiiRow.Activity activity(Figures figures) {
        if (figures.opened() + figures.of(TRANSITORY_OPENED) == 0) return null;
        var reasons = Stream.of(UnavailabilityReason.values())
                .collect(Collectors.toMap(reason -> reason, reason -> (int) figures.unavailable(reason)));
        return new OfiiRow.Activity(reasons, (int) figures.occupied(), (int) figures.of(OVERSTAY_PROTECTED),
                (int) figures.of(OVERSTAY_REJECTED));
    }
}
