package org.havre.comparison;

import java.io.Serializable;
import org.havre.facility.FacilityKind;

/**
 * Which capacities are listed.
 *
 * @param differing whether only those that differ
 * @param kind      null for all
 */
public record CapacityFilter(boolean differing, FacilityKind kind) implements Serializable {

    public boolean admits(CapacityRow row) {
        return (!differing || row.agreement().differs()) && (kind == null || row.name().kind() == kind);
    }
}
