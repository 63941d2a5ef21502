package org.havre.comparison;

import java.io.Serializable;
import java.util.Map;
import org.havre.facility.UnavailabilityReason;
import org.havre.occupancy.Figures;
import org.havre.occupancy.Measure;

/**
 * Everything that is known of one centre on the last night of a month, from which the differences and their causes are
 * computed: nothing here depends on the order in which facts were told.
 *
 * @param ofii            its line of OFII's file; null where the file does not have it
 * @param night           what Havre counts, as known now
 * @param then            what Havre counted, as known when the file was drawn; null where that is not known
 * @param movedTo         the line of the facility that took over the code during the month; null where none did
 * @param toldElsewhere   whether the file still tells it under the centre that had its code before
 * @param recorded        places under records out of service by reason, each record counted by itself, slept in or not
 * @param withoutBed      people present without a bed yet
 * @param earlierCapacity of the terms before those in force; null where there were none
 */
public record Centre(Cells ofii, Figures night, Figures then, Cells movedTo, boolean toldElsewhere,
        Map<UnavailabilityReason, Integer> recorded, int withoutBed, Integer earlierCapacity) implements Serializable {

    public Centre {
        recorded = Map.copyOf(recorded);
    }

    public Cells havre() { return Cells.of(night); }

    /** The same as known when OFII's file was drawn; null where that is not known, or no place was described yet. */
    Cells before() {
        return then == null || !isDescribed(then) ? null : Cells.of(then);
    }

    private static boolean isDescribed(Figures figures) {
        return figures.opened() + figures.of(Measure.TRANSITORY_OPENED) > 0;
    }

    boolean isDescribed() { return isDescribed(night); }

    int opened() { return (int) night.opened(); }

    int transitoryOpened() { return (int) night.of(Measure.TRANSITORY_OPENED); }

    /** Places of the act that nobody has described. */
    int missingPlaces() {
        return Math.max(0, (int) night.authorised() - opened() - transitoryOpened());
    }

    /** Places under records out of service in one column of the file. */
    int recorded(OfiiColumn column) {
        return column == OfiiColumn.UNAVAILABLE
                ? recorded.values().stream().mapToInt(Integer::intValue).sum()
                : recorded.getOrDefault(UnavailabilityReason.valueOf(column.name()), 0);
    }
}
