package org.havre.facility.imports;

import org.havre.facility.DnaCode;
import org.havre.facility.FacilityKind;

/**
 * One centre as OFII's file states it.
 *
 * @param row            as Excel shows it
 * @param departmentCode of the département that the file names
 * @param directorate    null where the file names none
 */
public record ParkRow(int row, DnaCode code, String name, FacilityKind kind, String operator, String departmentCode,
        String directorate, int capacity, DeclaredActivity activity) {}
