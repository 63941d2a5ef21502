package org.havre.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.facility.FacilityKind;
import org.havre.facility.FacilityTerms;
import org.havre.facility.TermsSource;
import org.havre.shared.Period;

/**
 * Capacity follows from acts: on the days of an act, the terms of its facility say as many places as the acts give, and
 * the kind that it becomes.
 *
 * @param becomes the kind of the facility from the act's first day on; null where the act leaves it as it is
 */
public record CapacityByActs(List<FundedPlaces> given, List<FacilityTerms> terms, Period days, String act,
        FacilityKind becomes) {
    public CapacityByActs {
        given = List.copyOf(given);
        terms = List.copyOf(terms);
    }

    /** The terms that are new; those that begin on one of the days are put right where they stand. */
    public List<FacilityTerms> follow() {
        var added = new ArrayList<FacilityTerms>();
        for (var day : turns()) {
            var there = terms.stream().filter(each -> each.start().equals(day)).findFirst();
            if (there.isPresent()) putRight(there.get(), day);
            else
                before(day, added).filter(each -> differs(each, day)).map(each -> each.from(day, places(day), act))
                        .ifPresent(each -> {
                            if (becomes != null) each.become(becomes);
                            added.add(each);
                        });
        }
        return added;
    }

    /** What another act said of the kind of later days stays. */
    private void putRight(FacilityTerms there, LocalDate day) {
        if (becomes != null && (day.equals(days.start()) || !isOfAct(there))) there.become(becomes);
        there.authorise(places(day), act);
    }

    private boolean differs(FacilityTerms each, LocalDate day) {
        return each.authorisedCapacity() != places(day) || !isOfAct(each)
                || day.equals(days.start()) && becomes != null && each.kind() != becomes;
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
