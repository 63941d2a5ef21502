package org.havre.credit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.shared.Period;

/**
 * What places would cost at the reference costs (« enveloppe théorique », never « dû »): over each day, the places that
 * are valid on it times the cost that stays with them (R49).
 *
 * @param parts each explains its own amount; together they are the whole
 */
public record TheoreticalEnvelope(List<EnvelopePart> parts) implements Serializable {
    public TheoreticalEnvelope {
        parts = List.copyOf(parts);
    }

    /** @param days the days that are counted, which end */
    public static TheoreticalEnvelope of(List<FundedPlaces> funded, ReferenceCosts costs, CostArea area, Period days) {
        return new TheoreticalEnvelope(funded.stream().flatMap(places -> parts(places, costs, area, days)).toList());
    }

    public static TheoreticalEnvelope ofYear(List<FundedPlaces> funded, ReferenceCosts costs, CostArea area, int year) {
        return of(funded, costs, area, year(year));
    }

    /** All the days of a year: 366 in 2028. */
    public static Period year(int year) {
        return Period.between(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    private static Stream<EnvelopePart> parts(FundedPlaces funded, ReferenceCosts costs, CostArea area, Period days) {
        var counted = funded.within(days).days();
        if (counted.isEmpty()) return Stream.of();
        return counted.cutAt(costs.turns(funded.costKind(), area)).stream().map(piece -> new EnvelopePart(funded, piece,
                costs.on(funded.costKind(), area, piece.start()).orElse(null)));
    }

    /** Of it, what falls on some days: months add up to their year. */
    public TheoreticalEnvelope within(Period days) {
        return new TheoreticalEnvelope(parts.stream().map(part -> part.within(days))
                .filter(part -> !part.days().isEmpty()).toList());
    }

    /** Of the parts whose cost is known. */
    public Euros amount() {
        return Euros.sum(parts.stream().flatMap(part -> part.amount().stream()).toList());
    }

    public long placeDays() { return parts.stream().mapToLong(EnvelopePart::placeDays).sum(); }

    /** The parts of which no cost is known: while there are any, the amount is not the whole. */
    public List<EnvelopePart> withoutCost() {
        return parts.stream().filter(part -> part.cost() == null).toList();
    }

    public boolean isWhole() { return withoutCost().isEmpty(); }

    /** What a place costs each day, blended over kinds and dates; empty where there are none, or a cost is missing. */
    public Optional<Euros> perPlaceAndDay() {
        return isWhole() && placeDays() > 0 ? Optional.of(amount().over(placeDays())) : Optional.empty();
    }
}
