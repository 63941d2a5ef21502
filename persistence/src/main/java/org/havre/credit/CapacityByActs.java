package org.havre.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.facility.FacilityTerms;
import org.havre.facility.TermsSource;
import org.havre.shared.Period;

/** Capacity follows from acts: on the days of an act, the terms of its facility say as many places as the acts give. */
public record CapacityByActs(List<FundedPlaces> given, List<FacilityTerms> terms, Period days, String act) {
    public CapacityByActs {
        given = List.copyOf(given);
        terms = List.copyOf(terms);
    }

    /** The terms that are new; those that begin on one of the days are put right where they stand. */
    public List<FacilityTerms> follow() {
        var added = new ArrayList<FacilityTerms>();
        for (var day : turns()) {
            var there = terms.stream().filter(each -> each.start().equals(day)).findFirst();
            if (there.isPresent()) there.get().authorise(places(day), act);
            else
                before(day, added).filter(each -> each.authorisedCapacity() != places(day) || !isOfAct(each))
                        .map(each -> each.from(day, places(day), act)).ifPresent(added::add);
        }
        return added;
    }

    private static boolean isOfAct(FacilityTerms terms) { return terms.source() == TermsSource.ACT; }

    /** Every day on which places or terms may change, and on which acts give any. */
    private List<LocalDate> turns() {
        return Stream.of(Stream.of(days.start()), given.stream().flatMap(each -> each.days().bounds()),
                terms.stream().map(FacilityTerms::start)).flatMap(all -> all)
                .filter(day -> days.covers(day)).distinct().sorted().filter(day -> places(day) > 0).toList();
    }

    private int places(LocalDate day) {
        return given.stream().filter(each -> each.days().covers(day)).mapToInt(FundedPlaces::places).sum();
    }

    private Optional<FacilityTerms> before(LocalDate day, List<FacilityTerms> added) {
        return Stream.concat(terms.stream(), added.stream()).filter(each -> each.start().isBefore(day))
                .reduce((one, other) -> one.start().isAfter(other.start()) ? one : other);
    }
}
