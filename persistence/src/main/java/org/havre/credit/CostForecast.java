package org.havre.credit;

import static java.util.Comparator.comparing;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.havre.shared.Period;

/**
 * What the days that are left will cost: by the known terms alone, and with each change after the other.
 *
 * @param known  without any change
 * @param effects one for each change, in the order of their days
 */
public record CostForecast(TheoreticalEnvelope known, List<Effect> effects) implements Serializable {
    public CostForecast {
        effects = List.copyOf(effects);
    }

    /** What one change does, with those of earlier days done. */
    public record Effect(PlannedChange change, TheoreticalEnvelope before, TheoreticalEnvelope after)
            implements
            Serializable {
        public long placeDays() { return after.placeDays() - before.placeDays(); }

        /** Empty where a cost is missing before or after: an effect that is not known is not nought. */
        public Optional<Euros> amount() {
            return before.isWhole() && after.isWhole()
                    ? Optional.of(after.amount().minus(before.amount()))
                    : Optional.empty();
        }
    }

    /** @param rest the days that are left, which end */
    public static CostForecast of(List<FundedPlaces> funded, List<PlannedChange> changes, ReferenceCosts costs,
            CostArea area, Period rest) {
        var effects = new ArrayList<Effect>();
        var places = funded;
        var prices = costs;
        var known = TheoreticalEnvelope.of(places, prices, area, rest);
        var before = known;
        for (var change : changes.stream().sorted(comparing(PlannedChange::day)).toList()) {
            places = change.applied(places);
            prices = change.applied(prices);
            var after = TheoreticalEnvelope.of(places, prices, area, rest);
            effects.add(new Effect(change, before, after));
            before = after;
        }
        return new CostForecast(known, effects);
    }

    /** With every change. */
    public TheoreticalEnvelope planned() {
        return effects.isEmpty() ? known : effects.get(effects.size() - 1).after();
    }

    /** People who must be sent elsewhere before places are transformed. */
    public int dublinPeople() {
        return effects.stream().map(Effect::change)
                .mapToInt(change -> change instanceof PlannedChange.Transformation one ? one.dublinPeople() : 0).sum();
    }

    /** What an envelope still has after what was paid and what the rest will cost; empty where a cost is missing. */
    public Optional<Euros> left(Euros envelope, Euros paid) {
        return planned().isWhole() ? Optional.of(envelope.minus(paid).minus(planned().amount())) : Optional.empty();
    }
}
