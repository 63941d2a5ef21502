package org.havre.occupancy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.havre.facility.FacilityKind;
import org.havre.facility.UnavailabilityReason;
import org.havre.orientation.DecisionNature;
import org.havre.resident.OutcomeKind;
import org.havre.shared.Period;
import org.havre.stay.Overstay;

/**
 * The same figures counted the slow way: for one night, by walking through every fact as a person with a paper calendar
 * would. Written apart from the engine, to be compared with it.
 */
record DayByDay(Map<Class<?>, List<Fact>> facts, LocalDate night) {
    DayByDay(List<Fact> facts, LocalDate night) { this(sorted(facts), night); }

    /** Laid on piles by what they say, to be walked through for one night after another. */
    static Map<Class<?>, List<Fact>> sorted(List<Fact> facts) {
        return facts.stream().collect(Collectors.groupingBy(Object::getClass));
    }

    long authorised() { return terms() == null ? 0 : terms().authorised(); }

    private Fact.Terms terms() {
        return all(Fact.Terms.class, t -> !t.from().isAfter(night)).max(Comparator.comparing(Fact.Terms::from))
                .orElse(null);
    }

    long opened() { return openPlaces().filter(p -> !p.transitory()).count(); }

    long transitoryOpened() { return openPlaces().filter(Fact.Places::transitory).count(); }

    private Stream<Fact.Places> openPlaces() { return all(Fact.Places.class, p -> tonight(p.open())); }

    long unavailable(UnavailabilityReason reason) {
        return unavailable().filter(p -> {
            Fact.OutOfService first = null;
            for (var o : outages(p)) {
                if (first == null || o.period().start().isBefore(first.period().start())
                        || o.period().start().equals(first.period().start()) && o.order() < first.order())
                    first = o;
            }
            return first.reason() == reason;
        }).count();
    }

    private Stream<Fact.Places> unavailable() {
        return openPlaces().filter(p -> !p.transitory() && !outages(p).isEmpty() && !sleptIn(p.place()));
    }

    long blockedButOccupied() {
        return openPlaces().filter(p -> !p.transitory() && !outages(p).isEmpty() && sleptIn(p.place())).count();
    }

    private List<Fact.OutOfService> outages(Fact.Places place) {
        return all(Fact.OutOfService.class, o -> o.unit() == place.unit() && tonight(o.period())
                && (o.place() == null || o.place().equals(place.place()))).toList();
    }

    private boolean sleptIn(Long place) {
        return all(Fact.Beds.class, b -> tonight(b.period())).anyMatch(b -> place.equals(b.place()));
    }

    private long usable() {
        return opened() - unavailable().count();
    }

    long occupied() {
        return all(Fact.Stays.class, s -> tonight(s.period())).mapToLong(Fact.Stays::number).sum()
                - transitoryOccupied();
    }

    long transitoryOccupied() { return all(Fact.Beds.class, b -> b.transitory() && tonight(b.period())).count(); }

    long reserved() {
        return all(Fact.Expected.class, e -> tonight(e.period())).mapToLong(Fact.Expected::number).sum();
    }

    long allocable() {
        long free = 0;
        for (var unit : units()) free += Math.max(0, vacantIn(unit) - heldIn(unit));
        return Math.max(0, Math.min(free, usable() - occupied() - reserved()));
    }

    long excess() {
        long tooMany = 0;
        for (var unit : units()) tooMany += Math.max(0, -vacantIn(unit));
        return Math.max(tooMany, occupied() - usable());
    }

    private Set<Long> units() {
        var units = new TreeSet<Long>();
        all(Fact.Places.class, p -> !p.transitory()).forEach(p -> units.add(p.unit()));
        all(Fact.Beds.class, b -> !b.transitory()).forEach(b -> units.add(b.unit()));
        return units;
    }

    private long vacantIn(long unit) {
        var alone = new ArrayList<Fact>();
        all(Fact.Places.class, p -> p.unit() == unit).forEach(alone::add);
        all(Fact.OutOfService.class, o -> o.unit() == unit).forEach(alone::add);
        all(Fact.Beds.class, b -> b.unit() == unit).forEach(alone::add);
        return new DayByDay(alone, night).usable()
                - all(Fact.Beds.class, b -> b.unit() == unit && tonight(b.period())).count();
    }

    private long heldIn(long unit) {
        return all(Fact.Held.class, h -> h.unit() == unit && tonight(h.period())).mapToLong(Fact.Held::number).sum();
    }

    long arrivals() {
        return all(Fact.Stays.class, s -> s.period().start().equals(night)).mapToLong(Fact.Stays::number).sum();
    }

    long departures() {
        return all(Fact.Stays.class, s -> night.equals(s.period().end())).mapToLong(Fact.Stays::number).sum();
    }

    long overstay(Overstay category) {
        if (terms() != null && (terms().kind() == FacilityKind.CAES || terms().kind() == FacilityKind.CPH)) return 0;
        return all(Fact.Stay.class, s -> tonight(s.period())).filter(s -> undue(s) && category(s) == category).count();
    }

    private boolean undue(Fact.Stay stay) {
        if (all(Fact.InHall.class, h -> h.presence() == stay.presence()).anyMatch(h -> tonight(h.period())))
            return false;
        LocalDate until = null;
        for (var d : sinceAdmission(stay)) {
            var fallen = d.nature() == DecisionNature.EXTENSION && sinceAdmission(stay).stream().noneMatch(
                    g -> g.nature() == DecisionNature.STAY_GRANTED && !g.on().isAfter(d.on()));
            if (d.until() == null || fallen || !found(stay, d)) continue;
            if (until == null || d.until().isAfter(until)) until = d.until();
        }
        return until != null && night.isAfter(until);
    }

    private List<Fact.Decided> sinceAdmission(Fact.Stay stay) {
        var decisions = all(Fact.Decided.class, d -> d.presence() == stay.presence())
                .sorted(Comparator.comparing(Fact.Decided::on).thenComparing(Fact.Decided::order)).toList();
        var from = 0;
        for (var i = 0; i < decisions.size(); i++) {
            var d = decisions.get(i);
            var before = !d.on().isAfter(stay.period().start());
            if (d.nature() == DecisionNature.ADMISSION
                    && (before || stay.admission() != null && stay.admission() == d.order()))
                from = i;
        }
        return decisions.subList(from, decisions.size());
    }

    /** Whether no annulment, as it is heard, lies between the decision and the night, on either side. */
    private boolean found(Fact.Stay stay, Fact.Decided decision) {
        for (var annulment : annulments(stay)) {
            var heard = heard(annulment);
            if (night.isBefore(heard) ? decision.on().isAfter(heard) : !decision.on().isAfter(annulment.on()))
                return false;
        }
        return true;
    }

    private List<Fact.Outcome> annulments(Fact.Stay stay) {
        return all(Fact.Outcome.class, o -> o.presence() == stay.presence() && o.kind() == OutcomeKind.ANNULLED)
                .filter(o -> new DayByDay(facts, heard(o)).speaking(stay) == o).toList();
    }

    private static LocalDate heard(Fact.Outcome outcome) {
        return outcome.on().isBefore(outcome.speaks().start()) ? outcome.speaks().start() : outcome.on();
    }

    private Fact.Outcome speaking(Fact.Stay stay) {
        for (var claimant : Claimant.values()) {
            var last = all(Fact.Outcome.class, o -> o.presence() == stay.presence() && o.claimant() == claimant
                    && !o.on().isAfter(night) && tonight(o.speaks())).max(Comparator.comparing(Fact.Outcome::order));
            if (last.isPresent()) return last.get();
        }
        return null;
    }

    private Overstay category(Fact.Stay stay) {
        var dublin = all(Fact.Dublin.class, d -> d.presence() == stay.presence()).anyMatch(d -> tonight(d.period()));
        var outcome = speaking(stay);
        if (dublin || outcome == null) return Overstay.OTHER;
        return switch (outcome.kind()) {
            case REFUGEE, SUBSIDIARY, STATELESS -> Overstay.PROTECTED;
            case ANNULLED, DECEASED -> Overstay.OTHER;
            default -> Overstay.REJECTED;
        };
    }

    private boolean tonight(Period period) {
        return !night.isBefore(period.start()) && (period.end() == null || night.isBefore(period.end()));
    }

    private <F extends Fact> Stream<F> all(Class<F> type, Predicate<F> which) {
        var found = new ArrayList<F>();
        for (var fact : facts.getOrDefault(type, List.of())) {
            var one = type.cast(fact);
            if (which.test(one)) found.add(one);
        }
        return found.stream();
    }
}
