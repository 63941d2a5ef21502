package org.havre.credit;

import java.io.Serializable;
import java.util.Comparator;
import org.havre.facility.FacilityKind;
import org.havre.facility.FundingRegime;

/** A facility as money is told of it; kind, regime and operator on the year's last day, or today in this year. */
public record WhoseCredit(long id, String code, String name, FacilityKind kind, FundingRegime regime, String operator,
        String departmentCode, String department, String regionCode, String region) implements Serializable {
    /** By region, département and code. */
    static final Comparator<WhoseCredit> ORDER = Comparator.comparing(WhoseCredit::region)
            .thenComparing(WhoseCredit::departmentCode)
            .thenComparing(WhoseCredit::code, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(WhoseCredit::id);

    public String title() { return code == null ? name : code + " · " + name; }

    CostArea area() { return CostArea.ofRegion(regionCode); }
}
