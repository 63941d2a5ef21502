package org.havre.comparison;

import java.io.Serializable;
import org.havre.facility.FacilityKind;

/** How a facility is named on the last day of a month; code and kind are null while none holds. */
public record CentreName(long id, String code, String name, FacilityKind kind, String departmentCode,
        String department, String regionCode, String region) implements Serializable {

    public String title() { return code == null ? name : code + " · " + name; }
}
