package org.havre.occupancy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.havre.facility.FacilityKind;
import org.havre.facility.FacilityRow;
import org.havre.shared.Period;

/**
 * People who stay in one facility after another, by a transfer or not, followed one by one on paper: what a group counts
 * of them, and the facts and transfers that the database would tell of them. Written apart from the engine.
 */
record Journeys(List<Step> legs) {
    private static final LocalDate TURN = RandomJourneys.START.plusDays(12);
    private static final List<FacilityRow> FACILITIES = IntStream.range(0, 4)
            .mapToObj(number -> SomeFacility.in(number + 1, "0" + number, "FR-" + number / 2)).toList();

    /**
     * @param facility   from 0 to 3: two of each region, three of the first operator until the turn, of the second since
     * @param byTransfer whether the decision that closed the stay before opened this one
     */
    record Leg(int facility, Period stay, boolean byTransfer) {
        private boolean isIn(Grouping grouping, String group, LocalDate day) {
            return group.equals(key(grouping, facility, day));
        }
    }

    private record Step(Leg before, Leg now, Leg next) {
        private boolean leavesByTransfer() { return next != null && next.byTransfer; }
    }

    static Journeys of(List<List<Leg>> people) {
        return new Journeys(people.stream().flatMap(legs -> IntStream.range(0, legs.size()).mapToObj(i -> new Step(
                i == 0 ? null : legs.get(i - 1), legs.get(i), i + 1 == legs.size() ? null : legs.get(i + 1))))
                .toList());
    }

    static FacilityRow facility(int number) { return FACILITIES.get(number); }

    private static String operator(int facility, LocalDate day) {
        return facility == 3 || !day.isBefore(TURN) ? "Toits" : "Escale";
    }

    private static String key(Grouping grouping, int facility, LocalDate day) {
        return switch (grouping) {
            case FACILITY -> facility(facility).code();
            case DEPARTMENT -> "0" + facility;
            case REGION -> "FR-" + facility / 2;
            case OPERATOR -> operator(facility, day);
            case NATION -> "FR";
            default -> throw new IllegalArgumentException(grouping.name());
        };
    }

    long arrivals(Grouping grouping, String group, LocalDate day) {
        return count(leg -> leg.now.stay.start().equals(day) && leg.now.isIn(grouping, group, day)
                && !(leg.now.byTransfer && leg.before.isIn(grouping, group, leg.before.stay.end())));
    }

    long departures(Grouping grouping, String group, LocalDate day) {
        return count(leg -> day.equals(leg.now.stay.end()) && leg.now.isIn(grouping, group, day)
                && !(leg.next != null && leg.next.byTransfer
                        && leg.next.isIn(grouping, group, leg.next.stay.start())));
    }

    long transfersIn(Grouping grouping, String group, LocalDate day) {
        return count(leg -> leg.now.stay.start().equals(day) && leg.now.isIn(grouping, group, day)
                && leg.now.byTransfer && !leg.before.isIn(grouping, group, leg.before.stay.end()));
    }

    long transfersOut(Grouping grouping, String group, LocalDate day) {
        return count(leg -> day.equals(leg.now.stay.end()) && leg.now.isIn(grouping, group, day)
                && leg.leavesByTransfer() && !leg.next.isIn(grouping, group, leg.next.stay.start()));
    }

    /** Those who are there and those on their way, whom the group holds. */
    long held(Grouping grouping, String group, LocalDate night) {
        return present(grouping, group, night) + inTransit(grouping, group, night);
    }

    long present(Grouping grouping, String group, LocalDate night) {
        return count(leg -> leg.now.stay.covers(night) && leg.now.isIn(grouping, group, night));
    }

    /** Those on their way between two stays of which the group holds both. */
    long inTransit(Grouping grouping, String group, LocalDate night) {
        return count(leg -> leg.now.byTransfer && !leg.before.stay.end().isAfter(night)
                && night.isBefore(leg.now.stay.start()) && leg.before.isIn(grouping, group, leg.before.stay.end())
                && leg.now.isIn(grouping, group, leg.now.stay.start()));
    }

    private long count(Predicate<Step> which) {
        long number = 0;
        for (var leg : legs) if (which.test(leg)) number++;
        return number;
    }

    /** What the database would tell of one facility. */
    List<Fact> facts(int facility) {
        var facts = new ArrayList<Fact>(List.of(new Fact.Terms(LocalDate.of(2020, 1, 1), FacilityKind.CADA, 10),
                new Fact.OperatedBy(LocalDate.of(2020, 1, 1), operator(facility, RandomJourneys.START)),
                new Fact.OperatedBy(TURN, operator(facility, TURN))));
        legs.stream().map(Step::now).filter(leg -> leg.facility == facility)
                .forEach(leg -> facts.add(new Fact.Stays(leg.stay, 1)));
        legs.stream().filter(leg -> leg.now.facility == facility).forEach(leg -> {
            if (leg.now.byTransfer) facts.add(new Fact.Moves(leg.now.stay.start(), Measure.TRANSFERS_IN, 1));
            if (leg.leavesByTransfer()) facts.add(new Fact.Moves(leg.now.stay.end(), Measure.TRANSFERS_OUT, 1));
        });
        return facts;
    }

    List<Transferred> transfers() {
        return legs.stream().map(leg -> leg.now.byTransfer ? transferred(leg.before, leg.now) : null)
                .filter(Objects::nonNull).toList();
    }

    private static Transferred transferred(Leg from, Leg to) {
        return new Transferred(side(from.facility, from.stay.end()), side(to.facility, to.stay.start()),
                Period.between(from.stay.end(), to.stay.start()), 1);
    }

    private static Transferred.Side side(int facility, LocalDate day) {
        return new Transferred.Side(facility(facility),
                new FacilityNight(day, FacilityKind.CADA, operator(facility, day), null, Figures.NONE));
    }
}
