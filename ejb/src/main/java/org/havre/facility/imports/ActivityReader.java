package org.havre.facility.imports;

import static org.havre.facility.UnavailabilityReason.DESINSECTISATION;
import static org.havre.facility.UnavailabilityReason.REMISE_EN_ETAT;
import static org.havre.facility.UnavailabilityReason.SOUS_OCCUPATION;
import static org.havre.facility.UnavailabilityReason.TRAVAUX;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.havre.facility.UnavailabilityReason;

/** Reads what a row says of the last day of the month, and says where its figures do not fit together. */
final class ActivityReader {

    private static final Map<UnavailabilityReason, ParkColumn> COLUMNS = Map.of(DESINSECTISATION,
            ParkColumn.DESINSECTISATION, REMISE_EN_ETAT, ParkColumn.REMISE_EN_ETAT, SOUS_OCCUPATION,
            ParkColumn.SOUS_OCCUPATION, TRAVAUX, ParkColumn.TRAVAUX);

    private final RowFindings row;
    private final FigureReader figures;

    ActivityReader(RowFindings row) {
        this.row = row;
        this.figures = new FigureReader(row);
    }

    /** @param capacity null where it could not be read */
    DeclaredActivity read(Integer capacity) {
        Map<UnavailabilityReason, Integer> reasons = reasons();
        Integer unavailable = unavailable(reasons);
        Integer occupied = figures.count(ParkColumn.OCCUPIED);
        Integer protectedPeople = figures.count(ParkColumn.PROTECTED);
        Integer rejectedPeople = figures.count(ParkColumn.REJECTED);
        Integer usable = capacity == null || unavailable == null ? null : capacity - unavailable;
        BigDecimal unavailability = figures.rate(ParkColumn.UNAVAILABILITY_RATE, unavailable, capacity);
        BigDecimal occupancy = figures.rate(ParkColumn.OCCUPANCY_RATE, occupied, usable);
        BigDecimal protectedRate = figures.rate(ParkColumn.PROTECTED_RATE, protectedPeople, capacity);
        BigDecimal rejectedRate = figures.rate(ParkColumn.REJECTED_RATE, rejectedPeople, capacity);
        compare(capacity, unavailable, occupied, sum(protectedPeople, rejectedPeople));
        return new DeclaredActivity(reasons, unavailable, occupied, protectedPeople, rejectedPeople, unavailability,
                occupancy, protectedRate, rejectedRate);
    }

    private Map<UnavailabilityReason, Integer> reasons() {
        Map<UnavailabilityReason, Integer> reasons = new EnumMap<>(UnavailabilityReason.class);
        for (UnavailabilityReason reason : UnavailabilityReason.values()) {
            Integer count = figures.count(COLUMNS.get(reason));
            if (count != null) {
                reasons.put(reason, count);
            }
        }
        return reasons;
    }

    private Integer unavailable(Map<UnavailabilityReason, Integer> reasons) {
        int faults = row.faults().size();
        Integer total = figures.count(ParkColumn.UNAVAILABLE);
        int sum = reasons.values().stream().mapToInt(Integer::intValue).sum();
        if (total == null && !reasons.isEmpty() && row.faults().size() == faults) {
            if (row.has(ParkColumn.UNAVAILABLE)) {
                row.warn(ParkColumn.UNAVAILABLE, ParkWarning.TOTAL_ADDED_UP, sum);
            }
            return sum;
        }
        if (total != null && !reasons.isEmpty() && total != sum) {
            row.warn(ParkColumn.UNAVAILABLE, ParkWarning.TOTAL_DIFFERS, total, sum);
        }
        return total;
    }

    private void compare(Integer capacity, Integer unavailable, Integer occupied, Integer overstays) {
        if (isMore(occupied, capacity)) {
            row.warn(ParkColumn.OCCUPIED, ParkWarning.MORE_PEOPLE_THAN_PLACES, occupied, capacity);
        }
        if (isMore(unavailable, capacity)) {
            row.warn(ParkColumn.UNAVAILABLE, ParkWarning.MORE_UNAVAILABLE_THAN_PLACES, unavailable, capacity);
        }
        if (isMore(overstays, occupied)) {
            row.warn(ParkColumn.OCCUPIED, ParkWarning.MORE_OVERSTAYS_THAN_PEOPLE, overstays, occupied);
        }
    }

    private static boolean isMore(Integer one, Integer other) {
        return one != null && other != null && one > other;
    }

    private static Integer sum(Integer one, Integer other) {
        return one == null ? other : Integer.valueOf(other == null ? one : one + other);
    }
}
