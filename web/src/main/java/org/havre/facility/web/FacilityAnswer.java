package org.havre.facility.web;

import java.time.LocalDate;
import org.havre.facility.FacilityRow;

/**
 * A facility as other programs see it, on the business date.
 *
 * @param department its code; {@code region} too, so that both can be sent back as a filter
 * @param dt OFII's territorial directorate
 * @param openPlaces places open that day in units that are not transitory
 */
public record FacilityAnswer(String code, String name, String kind, String regime, String operator, String department,
        String departmentName, String region, String regionName, String dt, Integer authorisedCapacity,
        LocalDate termsSince, int openPlaces, int transitoryPlaces) {

    static FacilityAnswer of(FacilityRow row) {
        return new FacilityAnswer(row.code(), row.name(), name(row.kind()), name(row.regime()), row.operator(),
                row.departmentCode(), row.department(), row.regionCode(), row.region(), row.directorate(),
                row.authorisedCapacity(), row.termsSince(), row.openPlaces(), row.transitoryPlaces());
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
