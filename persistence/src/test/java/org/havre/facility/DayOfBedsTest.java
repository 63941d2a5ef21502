package org.havre.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.havre.shared.NotFound;
import org.havre.shared.Period;
import org.junit.jupiter.api.Test;

/** Two sites; unit 1 of the first has three places, of which the last closes on 10 May, and unit 2 one that has closed. */
class DayOfBedsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 10);
    private static final UnitTraits ROOM = UnitTraits.room(3);
    private static final List<SiteRow> SITES = List.of(new SiteRow(200, "Villa 10", null, null, null, null, 0),
            new SiteRow(100, "Villa 2", null, null, null, null, 0));
    private static final List<UnitRow> UNITS = List.of(new UnitRow(2, 100, "A10", ROOM, 0),
            new UnitRow(1, 100, "A2", ROOM, 0), new UnitRow(3, 200, "B", ROOM, 0));
    private static final List<PlaceRow> PLACES = List.of(place(12, 1, "2", null), place(11, 1, "1", null),
            place(13, 1, "3", DAY), place(21, 2, "1", DAY.minusDays(1)));

    private static PlaceRow place(long id, long unit, String label, LocalDate end) {
        return new PlaceRow(id, unit, label, Period.between(LocalDate.of(2026, 1, 1), end), 0);
    }

    private static DayOfBeds on(LocalDate day) {
        var holders = List.of(
                new Holder(1L, "Personne", "Inventée", 1L, 1L, 11L, Period.from(LocalDate.of(2026, 2, 1)), false),
                new Holder(2L, "Personne", "Inventée", 2L, 1L, null, Period.from(LocalDate.of(2026, 2, 1)), false),
                new Holder(3L, "Personne", "Inventée", 3L, null, null, Period.from(LocalDate.of(2026, 2, 1)), false));
        var structure = new Structure(SITES, UNITS, PLACES, List.of());
        return DayOfBeds.of(day, structure, structure.with(holders));
    }

    @Test void sites_units_and_places_go_as_people_sort_them() {
        var day = on(DAY);
        assertThat(day.sites()).extracting(site -> site.site().name()).containsExactly("Villa 2", "Villa 10");
        assertThat(day.sites().get(0).units()).extracting(unit -> unit.unit().name()).containsExactly("A2", "A10");
        assertThat(day.unit(1).places()).extracting(place -> place.place().label()).containsExactly("1", "2", "3");
        assertThat(day.sites().get(1).units()).extracting(unit -> unit.unit().id()).containsExactly(3L);
    }

    @Test void a_place_is_over_from_the_day_on_which_it_closes() {
        assertThat(on(DAY.minusDays(1)).unit(1).places()).extracting(DayOfBeds.PlaceOnDay::isOver)
                .containsExactly(false, false, false);
        assertThat(on(DAY).unit(1).places()).extracting(DayOfBeds.PlaceOnDay::isOver)
                .containsExactly(false, false, true);
    }

    @Test void a_unit_is_retired_when_all_its_places_have_closed() {
        assertThat(on(DAY).unit(1).isRetired()).isFalse();
        assertThat(on(DAY).unit(2).isRetired()).isTrue();
        assertThat(on(DAY).unit(3).isRetired()).as("none was ever described").isFalse();
    }

    @Test void what_places_are_that_night_is_counted() {
        var day = on(DAY);
        assertThat(day.count(PlaceState.OCCUPIED)).isEqualTo(1);
        assertThat(day.count(PlaceState.FREE)).isEqualTo(1);
        assertThat(day.count(PlaceState.CLOSED)).isEqualTo(2);
        assertThat(day.unit(1).withoutPlace()).extracting(Holder::person).containsExactly(2L);
        assertThat(day.withoutBed()).extracting(Holder::person).containsExactly(3L);
        assertThat(day.unit(1).load()).isNotNull();
    }

    @Test void each_part_is_found_by_its_number_and_others_are_not_there() {
        var day = on(DAY);
        assertThat(day.site(200).name()).isEqualTo("Villa 10");
        assertThat(day.place(13).label()).isEqualTo("3");
        assertThat(day.unit(2).unit().name()).isEqualTo("A10");
        assertThatThrownBy(() -> day.site(7)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> day.unit(7)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> day.place(7)).isInstanceOf(NotFound.class);
        var beds = new Beds(UNITS, PLACES, List.of(), List.of());
        assertThatThrownBy(() -> beds.unit(7)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> beds.place(7)).isInstanceOf(NotFound.class);
    }

    @Test void a_facility_without_a_site_has_nothing_to_show() {
        assertThat(on(DAY).isEmpty()).isFalse();
        assertThat(DayOfBeds.of(DAY, new Structure(List.of(), List.of(), List.of(), List.of()),
                new Beds(List.of(), List.of(), List.of(), List.of())).isEmpty()).isTrue();
    }

    @Test void who_holds_a_bed_is_named_only_to_those_who_may_know() {
        assertThat(new Holder(1L, "Personne", null, 1L, 1L, 11L, Period.from(DAY), false).named()).isTrue();
        assertThat(new Holder(null, null, null, 1L, 1L, 11L, Period.from(DAY), false).named()).isFalse();
    }
}
