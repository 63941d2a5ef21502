package org.havre.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.facility.BedsOf.day;
import static org.havre.facility.BedsOf.nights;
import static org.havre.facility.UnavailabilityReason.TRAVAUX;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.havre.occupancy.Fact;
import org.havre.occupancy.FacilityCalendar;
import org.havre.occupancy.Figures;
import org.havre.occupancy.Measure;
import org.havre.occupancy.Window;
import org.havre.shared.Period;
import org.junit.jupiter.api.Test;

/** The plan and the list of places count a night as the occupancy does: the same facts, told to both. */
class ScreensAgreeTest {
    private static final LocalDate NIGHT = day("2026-10-31");

    private final BedsOf beds = new BedsOf();
    private final List<Fact> facts = new ArrayList<>(
            List.of(new Fact.Terms(day("2020-01-01"), FacilityKind.CADA, 10)));

    private void unit(int id, int places) {
        beds.unit(id, places);
        for (int rank = 1; rank <= places; rank++)
            facts.add(new Fact.Places(nights("2026-01-01", null), id, BedsOf.place(id, rank), false, 1));
    }

    private void hall(int id, int places) {
        beds.transitoryUnit(id, places);
        for (int rank = 1; rank <= places; rank++)
            facts.add(new Fact.Places(nights("2026-01-01", null), id, BedsOf.place(id, rank), true, 1));
    }

    private void sleepsIn(int unit, int rank) {
        beds.lives(unit, rank, "2026-01-01", null);
        sleeps(unit, BedsOf.place(unit, rank));
    }

    private void sleepsWithoutPlace(int people, int unit) {
        beds.people(people, unit);
        for (int i = 0; i < people; i++) sleeps(unit, null);
    }

    private void sleeps(long unit, Long place) {
        Period nights = nights("2026-01-01", null);
        facts.add(new Fact.Stays(nights, 1));
        facts.add(new Fact.Beds(nights, unit, place, false, 1));
    }

    private void blocked(int unit, Integer rank) {
        beds.outOfService(unit, rank, TRAVAUX, "2026-10-30", "2026-11-02");
        facts.add(new Fact.OutOfService(nights("2026-10-30", "2026-11-02"), unit,
                rank == null ? null : BedsOf.place(unit, rank), TRAVAUX, facts.size()));
    }

    private void awaitedIn(int unit, String from, String to) {
        beds.awaited(1, unit, from, to);
        facts.add(new Fact.Expected(nights(from, to), 1));
        facts.add(new Fact.Held(nights(from, to), unit, 1));
    }

    private void assertAgreement() {
        var load = beds.beds().load(NIGHT);
        var figures = figures();
        assertThat(load.places()).as("opened").isEqualTo((int) figures.opened());
        assertThat(load.blocked()).as("unavailable").isEqualTo((int) figures.unavailable());
        assertThat(load.usable()).as("usable").isEqualTo((int) figures.usable());
        assertThat(load.people()).as("occupied").isEqualTo((int) figures.occupied());
        assertThat(load.reserved()).as("reserved").isEqualTo((int) figures.reserved());
        assertThat(load.allocable()).as("allocable").isEqualTo((int) figures.allocable());
    }

    private Figures figures() {
        return FacilityCalendar.count(Window.through(NIGHT, NIGHT), facts).get(0).figures();
    }

    @Test void on_one_person_and_two_blocked_places() {
        unit(1, 4);
        sleepsIn(1, 1);
        blocked(1, 3);
        blocked(1, 4);
        assertAgreement();
    }

    @Test void on_somebody_who_sleeps_in_a_blocked_place() {
        unit(1, 4);
        sleepsIn(1, 1);
        sleepsIn(1, 2);
        sleepsIn(1, 3);
        blocked(1, 3);
        blocked(1, 4);
        assertAgreement();
        assertThat(figures().of(Measure.BLOCKED_BUT_OCCUPIED)).isEqualTo(1);
        assertThat(beds.beds().loadOf(beds.beds().unit(1), NIGHT).contradicted()).isTrue();
    }

    /** Five places, one of them out of service, five people in the unit without a place of their own: over by one. */
    @Test void on_people_without_a_precise_place_who_do_not_make_a_blocked_place_usable() {
        unit(1, 5);
        sleepsWithoutPlace(5, 1);
        blocked(1, 5);
        assertThat(figures().usable()).isEqualTo(4);
        assertThat(figures().of(Measure.EXCESS)).isEqualTo(1);
        assertAgreement();
        assertThat(beds.beds().loadOf(beds.beds().unit(1), NIGHT).excess()).isEqualTo(1);
    }

    @Test void on_two_inside_and_one_expected() {
        unit(1, 4);
        sleepsWithoutPlace(2, 1);
        awaitedIn(1, "2026-10-28", "2026-11-03");
        assertAgreement();
    }

    @Test void on_somebody_who_is_expected_in_the_arrival_hall() {
        unit(1, 4);
        hall(2, 10);
        awaitedIn(2, "2026-10-28", "2026-11-03");
        assertAgreement();
    }
}
