package org.havre.credit;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.shared.Objection;

/**
 * A region's plan with changes that somebody thinks of, each after those of earlier days; nothing of it is kept.
 *
 * @param thoughts   in the order of their days
 * @param programmes each by itself: nothing is summed across them
 */
public record PlanStudy(RegionPlan plan, List<Thought> thoughts, List<ProgrammePlan> programmes)
        implements
        Serializable {

    /**
     * One change that is thought of.
     *
     * @param at      where it stood among those that were asked
     * @param change  null where something keeps it from being reckoned with
     * @param against what stands against it
     * @param effect  null where there is none to tell
     */
    public record Thought(int at, WhatIf asked, PlannedChange change, List<Objection> against,
            CostForecast.Effect effect) implements Serializable {

        /** Empty where a reference cost is missing: an effect that is not known is not nought. */
        public Optional<Euros> amount() {
            return Optional.ofNullable(effect).flatMap(CostForecast.Effect::amount);
        }

        public long placeDays() { return effect == null ? 0 : effect.placeDays(); }
    }

    /**
     * What a programme pays in the region.
     *
     * @param envelope empty where none is told, or the reader does not look at the whole region
     */
    public record ProgrammePlan(Programme programme, Optional<Euros> envelope, Euros paid, CostForecast forecast,
            List<PlannedMonth> months) {

        /** What the envelope still has after what was paid and what the rest will cost by what is decided. */
        public Optional<Euros> left() {
            var known = forecast.known();
            return known.isWhole() ? envelope.map(all -> all.minus(paid).minus(known.amount())) : Optional.empty();
        }

        /** The same with what is thought of. */
        public Optional<Euros> leftThen() {
            return envelope.flatMap(all -> forecast.left(all, paid));
        }
    }

    public PlanStudy {
        thoughts = List.copyOf(thoughts);
        programmes = List.copyOf(programmes);
    }

    public static PlanStudy of(RegionPlan plan, List<WhatIf> asked) {
        var places = new HashMap<Programme, List<FundedPlaces>>();
        var thoughts = new ArrayList<Thought>();
        Stream.iterate(0, at -> at + 1).limit(asked.size()).map(at -> new Thought(at, asked.get(at), null, List.of(),
                null)).sorted(comparing(one -> one.asked().day(), nullsLast(Comparator.<LocalDate>naturalOrder())))
                .forEach(one -> thoughts.add(reckoned(plan, one, places)));
        var changes = thoughts.stream().map(Thought::change).filter(change -> change != null).toList();
        var programmes = plan.programmes().stream().map(each -> programme(plan, each, changes)).toList();
        return new PlanStudy(plan, thoughts.stream().map(one -> told(one, programmes)).toList(), programmes);
    }

    private static Thought reckoned(RegionPlan plan, Thought one, HashMap<Programme, List<FundedPlaces>> places) {
        var asked = one.asked();
        var there = places.computeIfAbsent(asked.programme(), plan::funded);
        var broken = Stream.of(WhatIfRule.values()).filter(rule -> rule.isBrokenBy(asked, plan, there)).findFirst();
        if (broken.isPresent())
            return new Thought(one.at(), asked, null, List.of(Objection.of(broken.get(), plan.rest().start(),
                    plan.rest().end().minusDays(1))), null);
        var change = asked.change(plan);
        places.put(asked.programme(), change.applied(there));
        return new Thought(one.at(), asked, change, change instanceof PlannedChange.Transformation transformation
                ? transformation.broken().stream().map(Objection::of).toList()
                : List.of(), null);
    }

    private static ProgrammePlan programme(RegionPlan plan, Programme programme, List<PlannedChange> changes) {
        var forecast = plan.forecast(programme, changes);
        return new ProgrammePlan(programme, plan.envelope(programme), plan.paid(programme), forecast,
                plan.months(programme, forecast));
    }

    private static Thought told(Thought one, List<ProgrammePlan> programmes) {
        var effect = programmes.stream().filter(each -> each.programme() == one.asked().programme())
                .flatMap(each -> each.forecast().effects().stream()).filter(each -> each.change() == one.change())
                .findFirst().orElse(null);
        return new Thought(one.at(), one.asked(), one.change(), one.against(), effect);
    }

    /** People of the Dublin procedure who must move before what is decided, and what is thought of, can be done. */
    public int dublinPeople() {
        var decided = plan.facilities().stream().flatMap(each -> each.changes(plan.rest()).stream())
                .filter(KnownChange::isTransformation).mapToInt(KnownChange::dublin).sum();
        return decided + programmes.stream().mapToInt(each -> each.forecast().dublinPeople()).sum();
    }
}
