package org.havre.occupancy.export;

import java.util.Map;
import org.havre.facility.FacilityKind;
import org.havre.facility.UnavailabilityReason;

/**
 * One centre of OFII's monthly workbook, on the last day of the month.
 *
 * @param activity null where Havre does not know the centre's places: its cells stay empty, for unknown is not zero
 */
public record OfiiRow(String code, String name, FacilityKind kind, String operator, String department,
        String directorate, int capacity, Activity activity) {

    /** Places out of service by reason, people present, and those of them who stay beyond their right. */
    public record Activity(Map<UnavailabilityReason, Integer> unavailableByReason, int occupied, int overstayProtected,
            int overstayRejected) {

        public Activity {
            unavailableByReason = Map.copyOf(unavailableByReason);
        }

        int unavailable(UnavailabilityReason reason) {
            return unavailableByReason.getOrDefault(reason, 0);
        }

        int unavailable() {
            return unavailableByReason.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
