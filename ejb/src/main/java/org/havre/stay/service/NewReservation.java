package org.havre.stay.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.havre.stay.BedWish;

/**
 * Beds to keep for people on the way, from a night to the last one of their offer; they replace what was kept before.
 *
 * @param beds     one wish for each person concerned; for whoever wishes none, nothing is kept any more
 * @param accepted the keys of the warnings that have been read
 */
public record NewReservation(long orientation, LocalDate from, List<BedWish> beds, Set<String> accepted) {

    Set<Long> people() {
        return beds.stream().map(BedWish::person).collect(Collectors.toSet());
    }

    /** Those for whom a bed is to be kept. */
    List<BedWish> somewhere() {
        return beds.stream().filter(BedWish::isSomewhere).toList();
    }
}
