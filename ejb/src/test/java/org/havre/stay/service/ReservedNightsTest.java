package org.havre.stay.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.havre.access.Caller;
import org.havre.access.Entry;
import org.havre.access.Permissions;
import org.havre.access.Role;
import org.havre.access.Scope;
import org.havre.access.ScopeKind;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.facility.Holder;
import org.havre.occupancy.FactRows;
import org.havre.occupancy.Figures;
import org.havre.occupancy.Window;
import org.havre.orientation.OrientationState;
import org.havre.shared.Period;
import org.havre.stay.BedHolders;
import org.havre.stay.BedWish;
import org.havre.stay.Village;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who was sent on 18 May is reserved up to the night of the 23rd, until arrived: in the figures and on the plan alike. */
@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReservedNightsTest {
    private Village village;
    private Desk desk;

    @BeforeAll void settle(TestDatabase database) {
        village = new Village(database);
        desk = Desk.of(village);
        village.sends(7, "2026-05-18", 1990, 1988);
    }

    @BeforeEach void nobodyIsThere() { village.empty(); }

    private void assertReserved(int day, long people) {
        assertThat(figures(day).reserved()).as("in the figures of %d May", day).isEqualTo(people);
        assertThat(holders(day).stream().filter(Holder::awaited).count()).as("on the plan of %d May", day)
                .isEqualTo(people);
    }

    private Figures figures(int day) {
        var night = LocalDate.of(2026, 5, day);
        var sum = new ArrayList<>(List.of(Figures.NONE));
        village.run(Village.SOCIAL, rows -> rows.unwrap(Session.class).doWork(connection -> FactRows.count(connection,
                List.of(Village.FACILITY), Window.through(night, night), null,
                (facility, nights) -> nights.forEach(one -> sum.set(0, sum.get(0).plus(one.figures()))))));
        return sum.get(0);
    }

    private List<Holder> holders(int day) {
        var night = LocalDate.of(2026, 5, day);
        return village.as(Village.SOCIAL, rows -> new BedHolders(rows, social())
                .of(Village.FACILITY, Period.between(night, night.plusDays(1))));
    }

    private static Permissions social() {
        var entry = new Entry();
        entry.of(new Caller(1, Village.SOCIAL, Village.SOCIAL, Role.SOCIAL,
                new Scope(ScopeKind.FACILITY, null, null, Set.of(Village.FACILITY)), Locale.FRENCH, null));
        return new Permissions(entry);
    }

    private void reserve(int from) {
        desk.reserves(new NewReservation(7, LocalDate.of(2026, 5, from),
                List.of(BedWish.place(71, 1, 11), BedWish.place(72, 1, 12)), Set.of()));
    }

    private void arrive(BedWish... beds) {
        desk.arrivals(arrivals -> arrivals.record(new NewArrival(7, Village.TODAY, List.of(beds), Set.of())));
    }

    @Test void from_the_decision_to_the_fifth_night_after_it() {
        assertReserved(17, 0);
        assertReserved(18, 2);
        assertReserved(23, 2);
        assertReserved(24, 0);
    }

    /** Two of four beds: tonight nobody sleeps in them, but whoever is sent is not given away (two in, one tomorrow). */
    @Test void also_on_the_nights_before_the_one_from_which_beds_are_kept() {
        reserve(21);
        assertReserved(20, 2);
        assertReserved(21, 2);
        assertReserved(23, 2);
        assertReserved(24, 0);
    }

    @Test void until_the_night_of_arrival_each_on_their_own() {
        reserve(19);
        arrive(BedWish.place(71, 1, 11));
        assertReserved(19, 2);
        assertReserved(20, 1);
        assertThat(figures(19).occupied()).isZero();
        assertThat(figures(20).occupied()).isEqualTo(1);
    }

    @Test void until_the_night_on_which_they_renounce() {
        reserve(18);
        desk.nonArrivals(n -> n.record(new NonArrival(7, OrientationState.WITHDRAWN, "logés ailleurs")));
        assertReserved(19, 2);
        assertReserved(20, 0);
    }

    @Test void again_once_their_arrival_was_an_error() {
        arrive(BedWish.place(71, 1, 11), BedWish.place(72, 1, 12));
        assertReserved(20, 0);
        var stay = Long.parseLong(village.rows("select id from stay where person_id = 71").get(0));
        desk.corrects(c -> c.cancel(stay, "homonyme", Set.of()));
        assertReserved(20, 1);
        assertThat(figures(20).occupied()).isEqualTo(1);
    }
}
