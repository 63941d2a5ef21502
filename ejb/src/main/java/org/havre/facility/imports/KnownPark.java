package org.havre.facility.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.havre.facility.DnaCode;

/** Which facility holds which code when, among those that Havre knows. */
final class KnownPark implements KnownCentres {

    /** A code of a facility, from a day to the first day it no longer is; null while it lasts. */
    record Holding(long id, String code, long facility, String departmentCode, LocalDate start, LocalDate end) {

        boolean covers(LocalDate day) {
            return !day.isBefore(start) && (end == null || day.isBefore(end));
        }
    }

    private static final Comparator<Holding> BY_START = Comparator.comparing(Holding::start);

    private final Map<String, List<Holding>> byCode = new HashMap<>();

    KnownPark(List<Holding> holdings) {
        holdings.forEach(holding -> byCode.computeIfAbsent(holding.code(), none -> new ArrayList<>()).add(holding));
    }

    /** Who holds a code on a day; else who takes it next; else who had it last. */
    Optional<Holding> holding(DnaCode code, LocalDate day) {
        List<Holding> all = byCode.getOrDefault(code.value(), List.of());
        return all.stream().filter(holding -> holding.covers(day)).findFirst()
                .or(() -> all.stream().filter(holding -> holding.start().isAfter(day)).min(BY_START))
                .or(() -> all.stream().max(BY_START));
    }

    @Override public boolean liesIn(DnaCode code, String departmentCode) {
        return byCode.getOrDefault(code.value(), List.of()).stream()
                .anyMatch(holding -> holding.departmentCode().equals(departmentCode));
    }
}
