package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.stay.Village.ELSEWHERE;
import static org.havre.stay.Village.FACILITY;
import static org.havre.stay.Village.SOCIAL;
import static org.havre.stay.Village.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.havre.orientation.DecisionNature;
import org.havre.orientation.ExitReason;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;
import org.havre.resident.Sex;
import org.havre.shared.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Household 7 stays with its child in the village, 9 elsewhere. */
@InOneVillage
class HomesTest {
    private final OneVillage village;

    HomesTest(OneVillage village) { this.village = village; }

    @BeforeEach void a_household_stays() {
        village.sends(7, "2026-04-28", 1990, 2015);
        village.sends(9, ELSEWHERE, "2026-04-28", 1990);
        village.sleeps(72, 12, "2026-05-01", null);
        village.sleeps(71, 11, "2026-05-01", "2026-05-20");
        village.stays(91, ELSEWHERE, "2026-05-01", null);
    }

    private Homes homes() { return new Homes(village.as(SOCIAL)); }

    @Test void those_around_somebody_are_told_head_first_with_their_beds_of_the_day() {
        assertThat(homes().around(72, may(19))).containsExactly(
                new Housemate(71, FACILITY, guest(71, 1990), "Nom7", "Prénom1", HouseholdRole.HEAD,
                        Period.between(may(1), may(20)), BedWish.place(71, 1, 11), "U1 · U1-1",
                        ExitReason.DEPART_VOLONTAIRE, null),
                new Housemate(72, FACILITY, guest(72, 2015), "Nom7", "Prénom2", HouseholdRole.OTHER,
                        Period.from(may(1)),
                        BedWish.place(72, 1, 12), "U1 · U1-2", null, null));
    }

    @Test void whoever_has_left_has_no_bed_any_more() {
        var head = homes().around(71, TODAY).get(0);
        assertThat(head.person()).isEqualTo(71);
        assertThat(head.bed()).isEqualTo(BedWish.none(71));
        assertThat(head.bedName()).isNull();
    }

    @Test void people_are_found_by_their_stays_where_these_are_the_callers() {
        assertThat(homes().of(List.of(72L, 91L), TODAY)).extracting(Housemate::stay).containsExactly(72L);
        assertThat(homes().around(91, TODAY)).isEmpty();
    }

    @Test void decisions_that_close_stays_are_told_the_newest_first() {
        village.decidesExit(75, 7, null, "2026-05-10");
        village.decidesExit(76, 7, 72L, "2026-05-12");
        village.execute("insert into decision_detail (decision_id, exit_reason) values (75, 'BPI_LOGEMENT')");
        village.execute("update stay set exit_decision_id = 75 where id = 71");
        assertThat(homes().exitDecisions(List.of(7L))).containsExactly(
                new ExitDecision(76, "S-76", DecisionNature.EXIT, 7, 72L, may(12), may(12), null, false, Set.of(),
                        Set.of()),
                new ExitDecision(75, "S-75", DecisionNature.EXIT, 7, null, may(10), may(10), ExitReason.BPI_LOGEMENT,
                        false, Set.of(), Set.of(71L)));
    }

    @Test void a_decision_that_was_annulled_is_told_as_such_with_those_who_had_left_the_household() {
        village.decidesExit(75, 7, null, "2026-05-10");
        village.execute(
                "insert into decision (id, number, nature, household_id, decided_on, annuls_id) values (77, 'N-77', 'ANNULMENT', 7, '2026-05-11', 75)");
        village.execute("update membership set ends_on = '2026-05-15' where person_id = 72");
        var decision = homes().exitDecision(75);
        assertThat(decision).extracting(ExitDecision::annulled).containsExactly(true);
        assertThat(decision.get(0).former()).containsExactly(72L);
        assertThat(homes().exitDecision(9)).isEmpty();
    }

    @Test void a_decision_is_found_by_ofiis_number() {
        assertThat(homes().decisionNumbered("A-7")).contains(7L);
        assertThat(homes().decisionNumbered("A-9")).isEmpty();
    }

    private static Guest guest(long person, int born) {
        return new Guest(person, 7, 2, Sex.F, new BirthDate(LocalDate.of(born, 1, 1), BirthDate.Precision.YEAR), false,
                false);
    }

    private static LocalDate may(int day) { return LocalDate.of(2026, 5, day); }
}
