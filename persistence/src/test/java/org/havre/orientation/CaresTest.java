package org.havre.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.stay.Village.FACILITY;
import static org.havre.stay.Village.TODAY;

import java.time.LocalDate;
import org.havre.stay.InOneVillage;
import org.havre.stay.OneVillage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Household 7 stays in the village by OFII's decision of April. */
@InOneVillage
class CaresTest {
    private final OneVillage village;

    CaresTest(OneVillage village) { this.village = village; }

    @BeforeEach void a_household_stays() {
        village.sends(7, "2026-04-01", 1990, 2015);
        village.stays(71, FACILITY, "2026-04-02", null);
    }

    private Cares cares() { return new Cares(village.as(OneVillage.OFII)); }

    @Test void care_is_told_in_the_order_of_its_decisions_since_the_admission() {
        village.decidesExit(70, 7, null, "2026-03-01");
        village.decidesExit(75, 7, 71L, "2026-05-01");
        village.execute("insert into decision (id, number, nature, household_id, decided_on, granted_until) values"
                + " (76, 'G-76', 'STAY_GRANTED', 7, '2026-05-02', '2026-06-01')");
        assertThat(cares().of(7).decisions()).containsExactly(
                new CareDecision(7, "A-7", DecisionNature.ADMISSION, null, LocalDate.of(2026, 4, 1), null),
                new CareDecision(75, "S-75", DecisionNature.EXIT, 71L, may(1), may(1)),
                new CareDecision(76, "G-76", DecisionNature.STAY_GRANTED, null, may(2), LocalDate.of(2026, 6, 1)));
    }

    @Test void what_was_annulled_is_left_out() {
        village.decidesExit(75, 7, null, "2026-05-01");
        village.execute(
                "insert into decision (id, number, nature, household_id, decided_on, annuls_id) values (77, 'N-77', 'ANNULMENT', 7, '2026-05-11', 75)");
        assertThat(cares().of(7).decisions()).extracting(CareDecision::id).containsExactly(7L);
    }

    @Test void those_who_are_present_on_a_day_are_known() {
        village.stays(72, FACILITY, "2026-04-02", "2026-05-20");
        assertThat(cares().housedOn(7, may(19))).containsExactlyInAnyOrder(71L, 72L);
        assertThat(cares().housedOn(7, may(20))).containsExactly(71L);
    }

    @Test void the_way_that_follows_a_decision_is_found() {
        assertThat(cares().way(7).orElseThrow().household()).isEqualTo(7);
        village.decidesExit(75, 7, null, "2026-05-01");
        assertThat(cares().way(75)).isEmpty();
    }

    @Test void beds_kept_for_a_way_that_ended_are_free_from_the_day_on() {
        village.sends(8, "2026-05-18", 1990, 1991, 1992);
        village.keeps(81, 1, 11, "2026-05-18", "2026-05-24");
        village.keeps(82, 1, 12, "2026-05-20", "2026-05-24");
        village.keeps(83, 1, 13, "2026-05-18", "2026-05-20");
        new Cares(village.as(org.havre.stay.Village.SOCIAL)).freeBeds(8, TODAY);
        assertThat(village.rows(
                "select person_id, state, ends_on, version from bed_assignment where orientation_id = 8 order by 1"))
                .containsExactly("81|RESERVED|2026-05-20|1", "82|CANCELLED|2026-05-24|1", "83|RESERVED|2026-05-20|0");
    }

    @Test void a_decision_is_told_with_all_that_is_known_of_it() {
        village.execute(
                "insert into decision (id, number, nature, household_id, person_id, decided_on, notified_on, effective_on, ground)"
                        + " values (75, 'R-75', 'WITHDRAWAL', 7, 71, '2026-05-01', '2026-05-02', '2026-05-05', 'absence')");
        var cares = cares();
        cares.add(DecisionDetail.ended(75, ConditionsGround.LEFT_PLACE, LocalDate.of(2026, 4, 10), true, true));
        assertThat(village.rows("select decision_id from decision_detail")).containsExactly("75");
        village.execute(
                "insert into decision (id, number, nature, household_id, decided_on, annuls_id) values (77, 'N-77', 'ANNULMENT', 7, '2026-05-11', 75)");
        village.execute("update stay set exit_decision_id = 75 where id = 71");
        assertThat(cares().file(75)).contains(new DecisionFile(75, "R-75", DecisionNature.WITHDRAWAL, 7, "M-7", 71L,
                null, may(1), may(2), may(5), "absence", null, LocalDate.of(2026, 4, 10), ConditionsGround.LEFT_PLACE,
                null, true, true, null, "N-77", may(11), null, false, 1));
        assertThat(cares().file(77).orElseThrow().annuls()).isEqualTo("R-75");
        assertThat(cares().file(7).orElseThrow()).extracting(DecisionFile::way, DecisionFile::arrived,
                DecisionFile::facility).containsExactly(7L, true, "CADA des Tilleuls");
        assertThat(new Cares(village.as(OneVillage.NORTH)).file(75)).isEmpty();
    }

    private static LocalDate may(int day) { return LocalDate.of(2026, 5, day); }
}
