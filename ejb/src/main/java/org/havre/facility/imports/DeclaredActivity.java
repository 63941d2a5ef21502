package org.havre.facility.imports;

import java.math.BigDecimal;
import java.util.Map;
import org.havre.facility.UnavailabilityReason;

/**
 * What OFII's file says of a centre's last day of the month: places and people counted, rates as fractions of 1. Null,
 * or absent from the map, where the file says nothing: nothing is not zero.
 */
public record DeclaredActivity(Map<UnavailabilityReason, Integer> unavailableByReason, Integer unavailable,
        Integer occupied, Integer overstayProtected, Integer overstayRejected, BigDecimal unavailabilityRate,
        BigDecimal occupancyRate, BigDecimal protectedRate, BigDecimal rejectedRate) {

    public DeclaredActivity {
        unavailableByReason = Map.copyOf(unavailableByReason);
    }
}
