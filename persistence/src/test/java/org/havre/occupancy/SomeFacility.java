package org.havre.occupancy;

import org.havre.facility.FacilityKind;
import org.havre.facility.FacilityRow;

/** Facilities that need no more than a name. */
final class SomeFacility {
    static final FacilityRow NAMED = in(1, "69", "FR-ARA");

    private SomeFacility() {}

    static FacilityRow in(long id, String department, String region) {
        return new FacilityRow(id, "C%04d".formatted(id), "Centre " + id, FacilityKind.CADA, null, null, department,
                department, region, region, null, 10, null, 0, 0, null);
    }
}
