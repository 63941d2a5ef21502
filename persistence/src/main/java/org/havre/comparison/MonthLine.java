package org.havre.comparison;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import org.havre.facility.UnavailabilityReason;
import org.havre.occupancy.Figures;

/**
 * What is kept of a facility's month beside its nights.
 *
 * @param ofii     its line of OFII's file; null where the file does not have it
 * @param movedTo  the number of the facility that took its code over during the month; null where none did
 * @param said     what people say of what is left, by column
 */
public record MonthLine(CentreName name, Cells ofii, Long movedTo, boolean toldElsewhere,
        Map<UnavailabilityReason, Integer> recorded, int withoutBed, Integer earlierCapacity,
        Map<OfiiColumn, Justification> said) implements Serializable {

    /**
     * With what was counted on the last night.
     *
     * @param then    as known when OFII's file was drawn; null where that is not known
     * @param takenBy of the facility that took its code over; null where none did
     */
    public ComparedCentre with(Figures night, Figures then, Figures takenBy) {
        return ComparedCentre.of(name, new Centre(ofii, night, then, takenBy == null ? null : Cells.of(takenBy),
                toldElsewhere, recorded.isEmpty() ? Map.of() : new EnumMap<>(recorded), withoutBed, earlierCapacity),
                said);
    }
}
