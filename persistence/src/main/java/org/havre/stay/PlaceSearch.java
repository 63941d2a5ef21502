package org.havre.stay;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.havre.facility.FacilityKind;
import org.havre.orientation.AdmissionRequest;
import org.havre.orientation.AdmissionRule;
import org.havre.orientation.Destination;
import org.havre.shared.Objection;
import org.havre.shared.Period;

/**
 * A place for a household that waits, among all the units of a region: those that suit first, those that would waste the
 * fewest beds before the others, and every reason for those that do not suit.
 *
 * @param lodgings the units of each facility
 * @param lastDay  the last night for which a bed would be kept
 */
public record PlaceSearch(List<Applicant> household, List<Destination> facilities,
        Map<Long, List<Lodging>> lodgings, LocalDate arrival, LocalDate lastDay) {

    /** A unit of a facility, with all that stands against it: what the facility is first, then the unit. */
    public record Option(Destination facility, List<Objection> againstFacility, Fit fit) implements Serializable {
        static final Comparator<Option> BEST_FIRST = comparing((Option option) -> !option.suits())
                .thenComparing(option -> !option.isPossible())
                .thenComparingInt(option -> option.suits() ? option.fit.bedsLeftUnusable() : -option.fit.freeBeds())
                .thenComparing(option -> option.facility.code(), nullsLast(Comparator.naturalOrder()))
                .thenComparing(Option::fit, Fit.BEST_FIRST);

        public boolean suits() { return againstFacility.isEmpty() && fit.suits(); }

        /** Whether whatever stands against it may be set aside. */
        public boolean isPossible() {
            return againstFacility.isEmpty() && fit.isPossible();
        }

        public List<Objection> objections() {
            return Stream.concat(againstFacility.stream(), fit.objections().stream()).toList();
        }
    }

    public List<Option> options() {
        return facilities.stream().flatMap(this::options).sorted(Option.BEST_FIRST).toList();
    }

    private Stream<Option> options(Destination facility) {
        var against = against(facility.kind());
        return new PlacementRequest(guests(), List.of(), lodgings.getOrDefault(facility.facility(), List.of()),
                nights(), Set.of()).choices().stream()
                .map(fit -> new Option(facility, fit.lodging().traits().transitory() ? andTransitory(against) : against,
                        fit));
    }

    /** An arrival hall is never offered for an orientation. */
    private static List<Objection> andTransitory(List<Objection> against) {
        return Stream.concat(against.stream(), Stream.of(Objection.of("PlaceSearch.TRANSITORY"))).toList();
    }

    private List<Guest> guests() { return household.stream().map(Applicant::guest).toList(); }

    private Period nights() { return Period.between(arrival, lastDay.plusDays(1)); }

    /** What the kind of a facility on the day of arrival forbids (R5, R8). */
    private List<Objection> against(FacilityKind kind) {
        return new AdmissionRequest(household.stream().map(Applicant::member).toList(), kind, arrival, arrival, lastDay,
                false, false, arrival).objections().stream().filter(AdmissionRule::isAboutTheKind)
                .map(rule -> Objection.of(rule, arrival, lastDay)).toList();
    }
}
