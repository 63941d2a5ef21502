package org.havre.credit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.facility.FacilityKind;
import org.havre.shared.Period;

/**
 * A facility's places and money of a year, as they are known to be until its end.
 *
 * @param terms  its own, the earliest first
 * @param dublin people of the Dublin procedure who live there today: their number, and never a name
 */
public record FacilityPlan(CreditYear year, List<TermsOn> terms, int dublin) implements Serializable {
    public FacilityPlan {
        terms = List.copyOf(terms);
    }

    public WhoseCredit name() { return year.name(); }

    /** As acts fund them; of a facility of which no act speaks, as its terms say. */
    public List<FundedPlaces> places() {
        return year.places().isEmpty() ? TermsOn.funded(terms) : year.places();
    }

    /** Whether its places are only those of its terms. */
    public boolean isWithoutAct() {
        return year.places().isEmpty();
    }

    /** Whether a public contract pays for it, and no envelope of the region. */
    public boolean isOfContract() {
        return year.form() == GrantForm.CONTRACT;
    }

    public int placesOn(LocalDate day) {
        return places().stream().filter(each -> each.days().covers(day)).mapToInt(FundedPlaces::places).sum();
    }

    /** What its places will cost over some days, at the reference costs. */
    public TheoreticalEnvelope cost(ReferenceCosts costs, Period days) {
        return TheoreticalEnvelope.of(places(), costs, year.name().area(), days);
    }

    /** What was granted and is not paid yet; empty while nothing is granted. */
    public Optional<Euros> ungiven() {
        return Optional.ofNullable(year.grant()).map(grant -> grant.amount().minus(year.paid()));
    }

    /** What is decided to change on one of some days, but for the first. */
    public List<KnownChange> changes(Period days) {
        return Stream.concat(places().stream().flatMap(each -> each.days().bounds()),
                terms.stream().map(TermsOn::from))
                .filter(day -> days.covers(day) && day.isAfter(days.start())).distinct().sorted().map(this::change)
                .filter(each -> each.gained() != 0 || each.isTransformation()).toList();
    }

    private KnownChange change(LocalDate day) {
        return new KnownChange(day, placesOn(day.minusDays(1)), placesOn(day), kindOn(day.minusDays(1)), kindOn(day),
                dublin);
    }

    /** By its terms; null before the first of them. */
    public FacilityKind kindOn(LocalDate day) {
        return terms.stream().filter(each -> !each.from().isAfter(day)).reduce((one, later) -> later)
                .map(TermsOn::kind).orElse(null);
    }
}
