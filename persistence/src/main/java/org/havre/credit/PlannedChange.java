package org.havre.credit;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.havre.facility.FacilityKind;
import org.havre.shared.Period;

/** What is known to change the places of some facilities, or what they cost, from a day on. */
public sealed interface PlannedChange extends Serializable {
    LocalDate day();

    /** Whether there are the places that it takes away. */
    default boolean fits(List<FundedPlaces> funded) {
        return true;
    }

    /** The places as they are funded with it. */
    List<FundedPlaces> applied(List<FundedPlaces> funded);

    /** The costs as they are with it. */
    default ReferenceCosts applied(ReferenceCosts costs) { return costs; }

    /**
     * Places that open.
     *
     * @param costKind whose reference cost they have
     */
    record Opening(LocalDate day, int places, FacilityKind costKind) implements PlannedChange {
        public Opening {
            requireNonNull(day, "day");
        }

        @Override public List<FundedPlaces> applied(List<FundedPlaces> funded) {
            return Stream.concat(funded.stream(), Stream.of(new FundedPlaces(places, Period.from(day), costKind)))
                    .toList();
        }
    }

    /** Places of one cost that close, the last that opened first. */
    record Closing(LocalDate day, int places, FacilityKind costKind) implements PlannedChange {
        public Closing {
            requireNonNull(day, "day");
        }

        @Override public boolean fits(List<FundedPlaces> funded) {
            return funded.stream().filter(one -> one.costKind() == costKind && one.days().covers(day))
                    .mapToInt(FundedPlaces::places).sum() >= places;
        }

        /** @throws IllegalArgumentException where it does not fit */
        @Override public List<FundedPlaces> applied(List<FundedPlaces> funded) {
            return ClosedPlaces.from(funded, day, costKind, places);
        }
    }

    /**
     * Places of a HUDA that become places of a CADA: their number, their cost and so the budget stay (R49, R57).
     *
     * @param hudaPlaces   that the HUDA has on the day
     * @param cadaPlaces   that the CADA has on the eve; nought where a new one is made
     * @param cadaGains    places that the CADA gets
     * @param dublinPeople in the HUDA, who must be sent elsewhere first
     */
    record Transformation(LocalDate day, int places, int hudaPlaces, int cadaPlaces, int cadaGains, int dublinPeople)
            implements
            PlannedChange {
        public Transformation {
            requireNonNull(day, "day");
        }

        /** Everything that stands against it. */
        public List<TransformationRule> broken() {
            return Stream.of(TransformationRule.values()).filter(rule -> rule.isBrokenBy(this)).toList();
        }

        boolean isExtension() { return cadaPlaces > 0; }

        /** What the HUDA loses. */
        public Closing leaving() { return new Closing(day, places, FacilityKind.HUDA); }

        /** What the CADA gets: its new places keep the cost of a HUDA. */
        public Opening arriving() {
            return new Opening(day, cadaGains, FacilityKind.HUDA);
        }

        /** Of both facilities together: the same places at the same cost, and nothing moves. */
        @Override public List<FundedPlaces> applied(List<FundedPlaces> funded) {
            return funded;
        }
    }

    /** Another daily cost, before it is signed. */
    record NewCost(DatedCost cost) implements PlannedChange {
        public NewCost {
            requireNonNull(cost, "cost");
        }

        @Override public LocalDate day() { return cost.startsOn(); }

        @Override public List<FundedPlaces> applied(List<FundedPlaces> funded) { return funded; }

        @Override public ReferenceCosts applied(ReferenceCosts costs) { return costs.with(cost); }
    }
}
