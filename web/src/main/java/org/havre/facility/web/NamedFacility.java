package org.havre.facility.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.havre.facility.DnaCode;
import org.havre.facility.FacilityRow;
import org.havre.facility.service.FacilityService;
import org.havre.shared.NotFound;
import org.havre.shared.web.Wanted;

/** The facility that a program or a page names: by its code, or by its number where it may have none. */
@Dependent
public class NamedFacility {
    private final FacilityService facilities;

    @Inject public NamedFacility(FacilityService facilities) { this.facilities = facilities; }

    /** @throws NotFound where the caller has none of this name */
    FacilityRow facility(String named) {
        var text = Wanted.text(named, "facility");
        if (text.matches("\\d{1,18}")) return facilities.get(Long.parseLong(text));
        if (!DnaCode.isValid(text)) throw new NotFound("facility");
        return facilities.get(new DnaCode(text));
    }
}
