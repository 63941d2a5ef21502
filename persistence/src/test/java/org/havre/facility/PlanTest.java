package org.havre.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.havre.facility.BedsOf.day;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @Test void nights_that_are_alike_make_one_bar() {
        var plan = plan(new BedsOf().unit(1, 1).lives(1, 1, "2026-03-05", "2026-03-20"));

        assertThat(plan.units().get(0).lines().get(0).spans()).extracting(Plan.Span::first, Plan.Span::nights)
                .containsExactly(bar("2026-03-01", 4), bar("2026-03-05", 15), bar("2026-03-20", 12));
    }

    @Test void a_bar_tells_whether_it_goes_on_beyond_the_month() {
        var bar = plan(new BedsOf().unit(1, 1).lives(1, 1, "2026-02-05", null)).units().get(0).lines().get(0).spans()
                .get(0);

        assertThat(bar.fromBefore()).isTrue();
        assertThat(bar.goesOn()).isTrue();
        assertThat(bar.last()).isEqualTo("2026-03-31");
    }

    @Test void a_place_closed_all_month_has_no_line() {
        assertThat(plan(new BedsOf().unit(1, 1).open(1, 1, "2026-01-01", "2026-03-01")).units()).isEmpty();
    }

    @Property(tries = 300) void every_night_of_the_plan_is_as_the_beds_say(@ForAll long seed) {
        var beds = some(new Random(seed)).beds();
        var plan = Plan.of(MARCH, structure(beds), beds);

        for (var unit : plan.units())
            for (var line : unit.lines())
                if (line.place() != null)
                    assertThat(nights(line)).isEqualTo(
                            plan.nights().stream().map(night -> beds.on(line.place(), night)).toList());
        assertThat(plan.totals()).isEqualTo(plan.nights().stream().map(beds::load).toList());
    }

    private static List<PlaceNight> nights(Plan.Line line) {
        return line.spans().stream().flatMap(span -> IntStream.range(0, span.nights()).mapToObj(i -> span.what()))
                .toList();
    }

    /** People come and go, places open, close and fail, on and around March. */
    private static BedsOf some(Random random) {
        var beds = new BedsOf().unit(1, 2).unit(2, 3).withoutBed(random.nextInt(2));
        for (var change = 0; change < 12; change++) {
            var unit = 1 + random.nextInt(2);
            var from = day("2026-02-15").plusDays(random.nextInt(60));
            var to = random.nextInt(4) == 0 ? null : from.plusDays(1L + random.nextInt(20));
            switch (random.nextInt(4)) {
                case 0 -> beds.lives(unit, 1, from.toString(), text(to));
                case 1 -> beds.awaitedIn(unit, 2, from.toString(), text(to));
                case 2 -> beds.outOfService(unit, random.nextBoolean() ? null : 1, UnavailabilityReason.TRAVAUX,
                        from.toString(), text(to));
                default -> beds.open(unit, 2, from.toString(), text(to));
            }
        }
        return beds;
    }

    private static String text(LocalDate day) { return day == null ? null : day.toString(); }

    private static Plan plan(BedsOf beds) { return Plan.of(MARCH, structure(beds.beds()), beds.beds()); }

    private static Structure structure(Beds beds) {
        return new Structure(List.of(new SiteRow(100, "Site", BuildingPattern.COLLECTIF, null, null, null, 0)),
                beds.units(), List.of(), List.of());
    }

    private static Tuple bar(String first, int nights) {
        return tuple(LocalDate.parse(first), nights);
    }
}
