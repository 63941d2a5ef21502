package org.havre.facility.imports;

import org.havre.facility.DnaCode;

/** What Havre already knows of the codes that a file names. */
@FunctionalInterface
public interface KnownCentres {

    /** Whether a centre of this code already lies in this département, though its digits say another one. */
    boolean liesIn(DnaCode code, String departmentCode);

    static KnownCentres none() {
        return (code, departmentCode) -> false;
    }
}
