package org.havre.occupancy;

import static net.jqwik.api.Arbitraries.integers;
import static net.jqwik.api.Arbitraries.of;
import static net.jqwik.api.Combinators.combine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.havre.shared.Period;

/** A few people who pass between four facilities over some weeks, before, in and after the period that is counted. */
final class RandomJourneys extends DomainContextBase {
    static final LocalDate START = LocalDate.of(2024, 2, 20);
    static final int NIGHTS = 25;

    @Provide Arbitrary<Journeys> journeys() { return journey().list().ofMaxSize(6).map(Journeys::of); }

    /** Each leg begins some days after the one before has ended; the last may have no end. */
    private static Arbitrary<List<Journeys.Leg>> journey() {
        var legs = combine(integers().between(0, 3), integers().between(0, 3), integers().between(0, 10),
                of(true, false))
                .as(Tuple::of).list().ofMinSize(1).ofMaxSize(5);
        return combine(integers().between(-10, NIGHTS + 3), legs, of(true, false)).as((first, drawn, stays) -> {
            var journey = new ArrayList<Journeys.Leg>();
            var day = START.plusDays(first);
            for (int i = 0; i < drawn.size(); i++) {
                var leg = drawn.get(i);
                var before = i == 0 ? -1 : drawn.get(i - 1).get1();
                var start = day.plusDays(leg.get2());
                day = start.plusDays(leg.get3());
                var open = stays && i + 1 == drawn.size();
                journey.add(new Journeys.Leg(leg.get1(), Period.between(start, open ? null : day),
                        i > 0 && leg.get4() && leg.get1() != before));
            }
            return List.copyOf(journey);
        });
    }
}
