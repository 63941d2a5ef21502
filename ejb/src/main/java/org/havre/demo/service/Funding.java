package org.havre.demo.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.havre.facility.FacilityKind;

/** A facility as its terms follow each other: who runs it, what it is and how many places it has, from when to when. */
record Funding(long facility, long operator, String serial, List<Stretch> stretches) {
    private static final int YEAR_OF_NEW_COSTS = 2026;

    /** One of its terms, up to but not including the next; open-ended for the last. */
    record Stretch(LocalDate from, LocalDate to, FacilityKind kind, int places, String act) {
        boolean covers(LocalDate day) { return !day.isBefore(from) && (to == null || day.isBefore(to)); }

        /** Its days within a year. */
        long days(int year) {
            var first = LocalDate.of(year, 1, 1);
            var end = LocalDate.of(year + 1, 1, 1);
            var start = from.isBefore(first) ? first : from;
            var stop = to == null || to.isAfter(end) ? end : to;
            return Math.max(0, java.time.temporal.ChronoUnit.DAYS.between(start, stop));
        }
    }

    static Funding of(Structure structure, List<Fact> terms) {
        var own = terms.stream().filter(fact -> fact.get("facility_id").equals(structure.id))
                .sorted(java.util.Comparator.comparing(fact -> (LocalDate) fact.get("starts_on"))).toList();
        var stretches = new ArrayList<Stretch>();
        for (int i = 0; i < own.size(); i++) {
            var fact = own.get(i);
            stretches.add(new Stretch((LocalDate) fact.get("starts_on"),
                    i + 1 < own.size() ? (LocalDate) own.get(i + 1).get("starts_on") : null,
                    FacilityKind.valueOf((String) fact.get("kind")), (Integer) fact.get("authorised_capacity"),
                    (String) fact.get("act")));
        }
        return new Funding(structure.id, (Long) own.get(0).get("operator_id"), structure.plan.serial(), stretches);
    }

    FacilityKind kindOn(LocalDate day) {
        return stretches.stream().filter(each -> each.covers(day)).findFirst().orElse(stretches.get(0)).kind();
    }

    /** Places that were another kind's before keep its cost (R49): the kind that the facility was first, if it is recent. */
    FacilityKind costKind(Stretch stretch) {
        var first = stretches.get(0).kind();
        return first == FacilityKind.HUDA && stretch.kind() == FacilityKind.CADA ? FacilityKind.HUDA : stretch.kind();
    }

    /** About what its places cost in a year. */
    BigDecimal cost(int year) {
        return stretches.stream().map(each -> daily(costKind(each), year)
                .multiply(BigDecimal.valueOf(each.places() * each.days(year))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal daily(FacilityKind kind, int year) {
        var now = year >= YEAR_OF_NEW_COSTS;
        return new BigDecimal(switch (kind) {
            case CADA -> now ? "21.91" : "19.50";
            case HUDA -> now ? "19.21" : "17.00";
            case CAES, CPH -> "25.00";
            case CAO -> "24.50";
            case PRAHDA -> "16.50";
            case NH -> "17.00";
        });
    }
}
