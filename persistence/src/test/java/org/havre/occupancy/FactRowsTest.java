package org.havre.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.occupancy.Measure.OVERSTAY_OTHER;
import static org.havre.occupancy.Measure.OVERSTAY_PROTECTED;
import static org.havre.occupancy.Measure.OVERSTAY_REJECTED;
import static org.havre.occupancy.Measure.TRANSITORY_OCCUPIED;
import static org.havre.stay.Village.ELSEWHERE;
import static org.havre.stay.Village.FACILITY;
import static org.havre.stay.Village.TODAY;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.havre.facility.Facilities;
import org.havre.facility.FacilityKind;
import org.havre.facility.FacilityRow;
import org.havre.shared.Period;
import org.havre.stay.InOneVillage;
import org.havre.stay.OneVillage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the rows of the village to its figures: who sleeps there, is awaited, or should have left. */
@InOneVillage
class FactRowsTest {
    private final OneVillage village;

    FactRowsTest(OneVillage village) { this.village = village; }

    @BeforeEach void one_sleeps_in_the_village() {
        village.sends(7, "2026-04-01", 1990, 2015);
        village.sleeps(71, 11, "2026-04-02", null);
    }

    private Map<Long, List<FacilityNight>> nights(LocalDate first, LocalDate last, Instant known) {
        var found = new LinkedHashMap<Long, List<FacilityNight>>();
        village.as(OneVillage.NATION).unwrap(Session.class).doWork(connection -> FactRows.count(connection,
                List.of(ELSEWHERE, FACILITY), Window.through(first, last), known, found::put));
        return found;
    }

    private Figures night(LocalDate night) {
        return nights(night, night, null).get(FACILITY).get(0).figures();
    }

    @Test void facilities_are_told_in_the_order_asked_for_with_what_they_are_each_night() {
        var nights = nights(may(19), may(20), null);
        assertThat(nights.keySet()).containsExactly(ELSEWHERE, FACILITY);
        assertThat(nights.get(FACILITY)).hasSize(2).allSatisfy(night -> {
            assertThat(night.kind()).isEqualTo(FacilityKind.HUDA);
            assertThat(night.operator()).isEqualTo("Havre des Tilleuls");
            assertThat(night.directorate()).isEqualTo("Lyon");
        });
    }

    @Test void places_beds_and_those_without_one_are_counted() {
        village.stays(72, FACILITY, "2026-05-20", null);
        village.execute(
                "insert into unavailability (id, facility_id, unit_id, place_id, reason, starts_on, ends_on) values"
                        + " (1, 900, 2, 21, 'TRAVAUX', '2026-05-20', '2026-05-21'), (2, 900, 2, null, 'TRAVAUX', '2026-05-21', null)");
        assertThat(night(may(19))).extracting(Figures::opened, Figures::present, Figures::occupied)
                .containsExactly(6L, 1L, 1L);
        assertThat(night(may(19)).unavailable()).isZero();
        assertThat(night(TODAY).present()).isEqualTo(2);
        assertThat(night(TODAY).unavailable()).isEqualTo(1);
        assertThat(night(may(21)).unavailable()).isEqualTo(2);
    }

    @Test void who_is_awaited_and_for_whom_a_bed_is_kept_is_reserved() {
        village.sends(8, "2026-05-18", 1990, 2015);
        village.keeps(81, 1, 12, "2026-05-18", "2026-05-24");
        assertThat(night(may(17)).reserved()).isZero();
        assertThat(night(TODAY).reserved()).isEqualTo(2);
    }

    @Test void who_sleeps_in_a_hall_is_counted_there_and_never_overstays() {
        village.execute("update unit set transitory = true where id = 1");
        village.decidesExit(75, 7, null, "2026-05-01");
        assertThat(night(TODAY).of(TRANSITORY_OCCUPIED)).isEqualTo(1);
        assertThat(night(TODAY).overstay()).isZero();
    }

    @Test void who_stays_on_is_counted_by_the_outcome_that_speaks_for_them() {
        village.decidesExit(75, 7, null, "2026-05-10");
        village.stays(72, FACILITY, "2026-04-02", null);
        assertThat(night(may(10)).overstay()).isZero();
        assertThat(night(may(11)).of(OVERSTAY_OTHER)).isEqualTo(2);
        village.execute(
                "insert into outcome (id, person_id, body, outcome, decided_on) values (1, 71, 'OFPRA', 'REJECTED', '2026-03-01')");
        assertThat(night(may(11)).of(OVERSTAY_REJECTED)).as("the head speaks for the child").isEqualTo(2);
        village.execute(
                "insert into outcome (id, person_id, body, outcome, decided_on) values (2, 72, 'OFPRA', 'REFUGEE', '2026-03-01')");
        assertThat(night(may(11)).of(OVERSTAY_PROTECTED)).as("and the child for itself").isEqualTo(1);
        village.execute(
                "insert into person_procedure (id, person_id, starts_on, procedure) values (1, 71, '2026-05-12', 'DUBLIN')");
        assertThat(night(may(11)).of(OVERSTAY_REJECTED)).isEqualTo(1);
        assertThat(night(may(12)).of(OVERSTAY_OTHER)).as("a Dublin case is of no category").isEqualTo(1);
    }

    @Test void an_adult_of_the_household_speaks_where_its_head_has_no_outcome() {
        village.execute("update person set birth_date = '1991-01-01' where id = 72");
        village.decidesExit(75, 7, null, "2026-05-10");
        village.execute(
                "insert into outcome (id, person_id, body, outcome, decided_on) values (1, 72, 'OFPRA', 'REFUGEE', '2026-03-01')");
        assertThat(night(may(11)).of(OVERSTAY_PROTECTED)).isEqualTo(1);
    }

    @Test void nights_are_told_as_they_were_known() {
        assertThat(nights(TODAY, TODAY, Instant.parse("2026-01-01T00:00:00Z"))).isEmpty();
        assertThat(
                nights(TODAY, TODAY, Instant.parse("2026-05-20T00:00:00Z")).get(FACILITY).get(0).figures().occupied())
                .isEqualTo(1);
    }

    @Test void nights_come_first_and_then_whom_a_decision_took_from_one_facility_to_another() throws SQLException {
        village.execute("insert into decision (id, number, nature, household_id, facility_id, decided_on)"
                + " values (95, 'T-95', 'TRANSFER', 7, 901, '2026-05-10')");
        village.execute("update bed_assignment set ends_on = '2026-05-12'; update stay set ends_on = '2026-05-12',"
                + " exit_reason = 'TRANSFERT_INTERNE_DNA', exit_decision_id = 95 where id = 71");
        village.execute(
                "insert into stay (id, person_id, facility_id, starts_on, entry, entry_decision_id) values (711, 71, 901, '2026-05-14', 'DECISION', 95)");
        var rows = village.as(OneVillage.NATION);
        var facilities = new Facilities(rows);
        var here = facilities.getRow(FACILITY, TODAY);
        var there = facilities.getRow(ELSEWHERE, TODAY);
        var order = new ArrayList<FacilityRow>();
        var moved = new ArrayList<Transferred>();
        rows.unwrap(Session.class).doWork(connection -> FactRows.count(connection, List.of(here, there),
                Window.through(may(1), may(31)), null, (facility, nights) -> {
                    assertThat(nights).hasSize(31);
                    order.add(facility);
                }, moved::add));
        assertThat(order).containsExactly(here, there);
        assertThat(moved).containsExactly(new Transferred(
                new Transferred.Side(here, new FacilityNight(may(12), FacilityKind.HUDA, "Havre des Tilleuls", "Lyon",
                        Figures.NONE)),
                new Transferred.Side(there, new FacilityNight(may(14), FacilityKind.HUDA, "Havre des Tilleuls",
                        "Lille", Figures.NONE)),
                Period.between(may(12), may(14)), 1));
    }

    private static LocalDate may(int day) { return LocalDate.of(2026, 5, day); }
}
