package org.havre.occupancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.havre.facility.FacilityKind;
import org.havre.facility.UnavailabilityReason;
import org.havre.shared.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Unit 1 has four places, of which one is out of service, and two sleepers; unit 2 two, and three; somebody has no bed. */
class SomePlacesTest {
    private static final LocalDate NIGHT = LocalDate.of(2026, 5, 20);
    private static final Window WINDOW = Window.through(NIGHT, NIGHT);
    private static final Period ALWAYS = Period.from(LocalDate.of(2026, 1, 1));

    private static List<Fact> facts() {
        var facts = new ArrayList<Fact>(List.of(new Fact.Terms(ALWAYS.start(), FacilityKind.CADA, 6),
                new Fact.Places(ALWAYS, 2, null, false, 2),
                new Fact.OutOfService(ALWAYS, 1, 14L, UnavailabilityReason.TRAVAUX, 1),
                new Fact.Stays(ALWAYS, 6), new Fact.Beds(ALWAYS, 1, 11L, false, 1),
                new Fact.Beds(ALWAYS, 1, 12L, false, 1), new Fact.Beds(ALWAYS, 2, null, false, 3),
                new Fact.Expected(ALWAYS, 1), new Fact.Held(ALWAYS, 1, 1)));
        for (long place = 11; place <= 14; place++) facts.add(new Fact.Places(ALWAYS, 1, place, false, 1));
        return facts;
    }

    private static FacilityCalendar calendar(Set<Long> only) {
        var calendar = new FacilityCalendar(WINDOW, only);
        facts().forEach(calendar::take);
        return calendar;
    }

    private static Figures of(Set<Long> only) { return calendar(only).nights().get(0).figures(); }

    @Test void places_of_some_units_are_counted_as_those_of_all_are_with_who_has_a_bed_there() {
        var first = of(Set.of(1L));
        assertThat(first.opened()).isEqualTo(4);
        assertThat(first.unavailable()).isEqualTo(1);
        assertThat(first.usable()).isEqualTo(3);
        assertThat(first.occupied()).isEqualTo(2);
        assertThat(first.vacant()).isEqualTo(1);
        assertThat(first.reserved()).isEqualTo(1);
        assertThat(first.allocable()).isZero();
        assertThat(of(Set.of(2L)).vacant()).isEqualTo(-1);
    }

    @Test void the_parts_come_to_the_whole_but_for_those_without_a_bed() {
        var parts = of(Set.of(1L)).plus(of(Set.of(2L)));
        var all = of(null);
        for (var measure : List.of(Measure.OPENED, Measure.TRAVAUX, Measure.EXCESS))
            assertThat(parts.of(measure)).as("%s", measure).isEqualTo(all.of(measure));
        assertThat(parts.occupied()).isEqualTo(all.occupied() - 1);
    }

    @Test void what_is_known_of_all_places_together_only_is_not_told_of_some() {
        var some = of(Set.of(1L));
        for (var measure : List.of(Measure.AUTHORISED, Measure.ARRIVALS, Measure.DEPARTURES, Measure.OVERSTAY_OTHER))
            assertThat(some.of(measure)).as("%s", measure).isZero();
        assertThat(of(Set.of()).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = Figure.class, names = {"OPENED", "UNAVAILABLE", "USABLE", "OCCUPIED", "VACANT", "RESERVED",
            "ALLOCABLE"}) void what_a_figure_is_made_of_adds_up_to_it(Figure figure) {
        for (var only : List.of(Set.of(1L), Set.of(2L), Set.of(1L, 2L))) {
            var breakdown = new Breakdown(WINDOW, calendar(only), OccupancyFilter.ALL, rows(), only);
            assertThat(breakdown.parts(figure, false).stream().mapToLong(Part::count).sum())
                    .as("%s of %s", figure, only)
                    .isEqualTo(breakdown.total(figure)).isEqualTo(figure.of(of(only)));
        }
    }

    private static List<PartRow> rows() {
        var rows = new ArrayList<PartRow>();
        for (long place = 11; place <= 14; place++) rows.add(place(place, 1));
        for (long place = 21; place <= 22; place++) rows.add(place(place, 2));
        for (long stay = 1; stay <= 6; stay++)
            rows.add(new PartRow(PartRow.Kind.STAY, stay, stay, null, null, ALWAYS, false, null, null));
        rows.add(bed(1, 1, 11L));
        rows.add(bed(2, 1, 12L));
        for (long stay = 3; stay <= 5; stay++) rows.add(bed(stay, 2, null));
        return rows;
    }

    private static PartRow place(long place, long unit) {
        return new PartRow(PartRow.Kind.PLACE, place, null, unit, place, ALWAYS, false, "U" + unit + " · " + place,
                null);
    }

    private static PartRow bed(long stay, long unit, Long place) {
        return new PartRow(PartRow.Kind.BED, 100 + stay, stay, unit, place, ALWAYS, false,
                "U" + unit + (place == null ? "" : " · " + place), null);
    }
}
