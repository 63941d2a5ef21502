package org.havre.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.havre.facility.FacilityKind;

/** Places that end on a day: those of a cost that stand on it, the last that opened first. */
final class ClosedPlaces {
    private ClosedPlaces() {}

    /** @throws IllegalArgumentException where fewer stand than are to close */
    static List<FundedPlaces> from(List<FundedPlaces> funded, LocalDate day, FacilityKind costKind, int places) {
        var left = places;
        var result = new ArrayList<FundedPlaces>();
        var latestFirst = funded.stream()
                .sorted(Comparator.comparing((FundedPlaces one) -> one.days().start()).reversed()).toList();
        for (var one : latestFirst) {
            var ending = one.costKind() == costKind && one.days().covers(day) ? Math.min(left, one.places()) : 0;
            left -= ending;
            if (one.places() > ending) result.add(new FundedPlaces(one.places() - ending, one.days(), one.costKind()));
            if (ending > 0 && one.days().start().isBefore(day))
                result.add(new FundedPlaces(ending, one.days().until(day), one.costKind()));
        }
        if (left > 0) throw new IllegalArgumentException("more places close than there are");
        return List.copyOf(result);
    }

}
