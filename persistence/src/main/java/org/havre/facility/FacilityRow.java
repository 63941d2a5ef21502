package org.havre.facility;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A facility as lists show it on a day. Code, kind, regime, operator and capacity are null while no code or terms hold;
 * the directorate where none is known.
 *
 * @param openPlaces places open that day in units that are not transitory
 * @param lastDeclared first day of the newest month in which OFII's file named it
 */
public record FacilityRow(long id, String code, String name, FacilityKind kind, FundingRegime regime, String operator,
        String departmentCode, String department, String regionCode, String region, String directorate,
        Integer authorisedCapacity, LocalDate termsSince, int openPlaces, int transitoryPlaces, LocalDate lastDeclared)
        implements
        Serializable {

    /** How it is named where there is room for one line. */
    public String title() {
        return code == null ? name : code + " · " + name;
    }
}
