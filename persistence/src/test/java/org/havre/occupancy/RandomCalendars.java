package org.havre.occupancy;

import static net.jqwik.api.Arbitraries.integers;
import static net.jqwik.api.Arbitraries.longs;
import static net.jqwik.api.Arbitraries.of;
import static net.jqwik.api.Combinators.combine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import net.jqwik.api.Provide;
import org.havre.facility.FacilityKind;
import org.havre.facility.UnavailabilityReason;
import org.havre.orientation.DecisionNature;
import org.havre.resident.OutcomeKind;
import org.havre.shared.Period;

/** Facts of a small facility over a few weeks, as untidy as they like, but for the order in which they were recorded. */
public final class RandomCalendars extends DomainContextBase {
    public static final LocalDate START = LocalDate.of(2025, 2, 20);
    public static final int NIGHTS = 25;

    private static final int UNITS = 3;
    private static final int PLACES = 4;
    static final long HALL = 3;

    @Provide public Arbitrary<List<Fact>> calendars() {
        return combine(terms().list().uniqueElements(Fact.Terms::from).ofMaxSize(3),
                places().list().uniqueElements(Fact.Places::place).ofMaxSize(10),
                Arbitraries.oneOf(people(), beds(), outages(), expected()).list().ofMaxSize(25),
                presences().list().ofMaxSize(4)).as((terms, places, others, presences) -> {
                    var all = new ArrayList<Fact>(terms);
                    all.addAll(places);
                    others.forEach(all::addAll);
                    IntStream.range(0, presences.size()).forEach(i -> presences.get(i).of(i + 1, all));
                    return IntStream.range(0, all.size()).mapToObj(i -> recorded(all.get(i), i)).toList();
                });
    }

    private static Fact recorded(Fact fact, int order) {
        if (fact instanceof Fact.OutOfService o)
            return new Fact.OutOfService(o.period(), o.unit(), o.place(), o.reason(), order);
        return fact;
    }

    private static Arbitrary<LocalDate> days() { return integers().between(-8, NIGHTS + 8).map(START::plusDays); }

    private static Arbitrary<Period> periods() {
        return combine(days(), integers().between(0, 30).injectNull(0.3)).as((from, length) -> Period.between(from,
                length == null ? null : from.plusDays(length)));
    }

    private static Arbitrary<Fact.Terms> terms() {
        return combine(days(), of(FacilityKind.CADA, FacilityKind.HUDA, FacilityKind.CAES), integers().between(0, 12))
                .as(Fact.Terms::new);
    }

    private static Arbitrary<Long> units() { return longs().between(1, UNITS); }

    private static Arbitrary<Fact.Places> places() {
        return combine(periods(), units(), longs().between(1, PLACES))
                .as((open, unit, place) -> new Fact.Places(open, unit, 10 * unit + place, unit == HALL, 1));
    }

    private static Arbitrary<List<Fact>> people() {
        return combine(periods(), integers().between(1, 3)).as((stay, number) -> List.of(new Fact.Stays(stay, number)));
    }

    private static Arbitrary<List<Fact>> beds() {
        return combine(periods(), units(), longs().between(1, PLACES).injectNull(0.3))
                .as((period, unit, place) -> List.of(new Fact.Stays(period, 1), new Fact.Beds(period, unit,
                        place == null ? null : 10 * unit + place, unit == HALL, 1)));
    }

    private static Arbitrary<List<Fact>> outages() {
        return combine(periods(), units(), longs().between(1, PLACES).injectNull(0.3), of(UnavailabilityReason.class))
                .as((period, unit, place, reason) -> List.of(new Fact.OutOfService(period, unit,
                        place == null ? null : 10 * unit + place, reason, 0)));
    }

    private static Arbitrary<List<Fact>> expected() {
        return combine(periods(), longs().between(1, UNITS - 1).injectNull(0.5)).as((period, unit) -> unit == null
                ? List.of(new Fact.Expected(period, 1))
                : List.of(new Fact.Expected(period, 1), new Fact.Held(period, unit, 1)));
    }

    private static Arbitrary<Life> presences() {
        var decisions = combine(of(DecisionNature.ADMISSION, DecisionNature.EXIT, DecisionNature.STAY_GRANTED,
                DecisionNature.EXTENSION), days(), days().injectNull(0.2)).as(Tuple::of).list().ofMaxSize(4);
        var outcomes = combine(of(Claimant.class), of(OutcomeKind.REFUGEE, OutcomeKind.REJECTED, OutcomeKind.ANNULLED),
                days(), periods()).as(Tuple::of).list().ofMaxSize(4);
        return combine(periods(), decisions, outcomes, periods().injectNull(0.8), periods().injectNull(0.8),
                longs().between(100, 103).injectNull(0.5)).as(Life::new);
    }

    /** One presence with what concerns it; decisions are numbered from 100, outcomes from 200. */
    private record Life(Period stay, List<Tuple.Tuple3<DecisionNature, LocalDate, LocalDate>> decisions,
            List<Tuple.Tuple4<Claimant, OutcomeKind, LocalDate, Period>> outcomes, Period dublin, Period hall,
            Long admission) {
        void of(long presence, List<Fact> all) {
            all.add(new Fact.Stays(stay, 1));
            all.add(new Fact.Stay(presence, stay, admission));
            IntStream.range(0, decisions.size()).mapToObj(i -> new Fact.Decided(presence, 100 + i,
                    decisions.get(i).get1(), decisions.get(i).get2(), decisions.get(i).get3())).forEach(all::add);
            IntStream.range(0, outcomes.size()).mapToObj(i -> new Fact.Outcome(presence, 200 + i,
                    outcomes.get(i).get1(), outcomes.get(i).get2(), outcomes.get(i).get3(), outcomes.get(i).get4()))
                    .forEach(all::add);
            Stream.ofNullable(dublin).map(period -> new Fact.Dublin(presence, period)).forEach(all::add);
            Stream.ofNullable(hall).map(period -> new Fact.InHall(presence, period)).forEach(all::add);
        }
    }
}
