package org.havre.demo.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.havre.facility.FacilityKind;

/** A facility of the demo set with all that can be lived in. */
final class Structure {
    final FacilityPlan plan;
    final long id;
    final long directorate;
    final TreeMap<LocalDate, FacilityKind> kinds = new TreeMap<>();
    final List<Slot> slots = new ArrayList<>();

    Structure(FacilityPlan plan, long id, long directorate, Span span) {
        this.plan = plan;
        this.id = id;
        this.directorate = directorate;
        plan.kinds().forEach(since -> kinds.put(since.from(span), since.kind()));
    }

    /** What the facility is on a day; before its first terms, what it will be then. */
    FacilityKind kindOn(LocalDate day) {
        var entry = kinds.floorEntry(day);
        return entry == null ? kinds.firstEntry().getValue() : entry.getValue();
    }

    /** The next day after another on which people of the Dublin procedure may no longer be here; null if none. */
    LocalDate closedToDublinAfter(LocalDate day) {
        if (kinds.size() == 1) return null;
        for (var since : kinds.tailMap(day, false).entrySet()) {
            if (!since.getValue().admitsDublin()) return since.getKey();
        }
        return null;
    }

    boolean countsOverstayOn(LocalDate day) { return kindOn(day).countsOverstay(); }

    Slot slot(Predicate<Slot> which) {
        return slots.stream().filter(which).findFirst()
                .orElseThrow(() -> new IllegalStateException("No such unit in " + plan.serial()));
    }
}
