package org.havre.stay.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.orientation.OrientationState;
import org.havre.stay.Applicants;
import org.havre.stay.Village;
import org.havre.stay.WaitingHousehold;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who waits for a place at OFII's directorate of Lyon on 20 May. */
@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlacementServiceTest {
    private Village village;

    @BeforeAll void settle(TestDatabase database) {
        village = new Village(database);
        Desk.of(village).ofOfii();
        village.execute("insert into territorial_directorate values (1, 'Lyon')");
        for (int household = 1; household <= 8; household++) village.sends(household, "2026-05-10", 1990, 2015);
        village.execute("update household set directorate_id = 1");
        village.execute("update person set directorate_id = 1");
        ended(2, OrientationState.CANCELLED);
        ended(3, OrientationState.OBJECTED);
        ended(4, OrientationState.REFUSED);
        ended(5, OrientationState.NOT_ARRIVED);
        ended(6, OrientationState.WITHDRAWN);
        village.execute("delete from orientation_member where orientation_id = 7");
        village.execute("delete from orientation where id = 7");
        ended(8, OrientationState.CANCELLED);
        village.execute("insert into stay (id, person_id, facility_id, starts_on, entry, entry_decision_id)"
                + " values (81, 81, 900, '2026-05-11', 'DECISION', 8)");
    }

    private void ended(long orientation, OrientationState state) {
        village.execute(
                "update orientation set state = '" + state + "', ended_on = '2026-05-12' where id = " + orientation);
    }

    @Test void those_never_sent_or_whose_orientation_was_taken_back_wait_and_nobody_who_is_expected_or_housed() {
        assertThat(waiting()).extracting(WaitingHousehold::reference).containsExactlyInAnyOrder("M-2", "M-3", "M-7");
    }

    @Test void they_wait_since_their_orientation_was_taken_back_with_how_it_ended() {
        var taken = waiting().stream().filter(one -> one.reference().equals("M-3")).findFirst().orElseThrow();
        assertThat(taken.before()).isEqualTo(OrientationState.OBJECTED);
        assertThat(taken.since()).isEqualTo(LocalDate.of(2026, 5, 12));
        assertThat(taken.adults()).isEqualTo(1);
        assertThat(taken.children()).isEqualTo(1);
        assertThat(taken.unregistered()).isTrue();
    }

    @Test void a_facility_sees_nobody_who_waits() {
        List<WaitingHousehold> seen = village.as(Village.SOCIAL, rows -> new Applicants(rows).waiting(Village.TODAY));
        assertThat(seen).isEmpty();
    }

    @Test void whoever_is_sought_a_place_for_may_come_until_the_fifth_day_from_today() {
        Applicants.Seeking seeking = village.as("ofii",
                rows -> new Applicants(rows).of("M-7", Village.TODAY.plusDays(1)));
        assertThat(seeking.people()).hasSize(2);
        assertThat(seeking.lastDay()).isEqualTo(LocalDate.of(2026, 5, 25));
    }

    private List<WaitingHousehold> waiting() {
        return village.as("ofii", rows -> new Applicants(rows).waiting(Village.TODAY));
    }
}
