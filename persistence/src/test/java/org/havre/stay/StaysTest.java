package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.havre.stay.Village.ELSEWHERE;
import static org.havre.stay.Village.FACILITY;
import static org.havre.stay.Village.SOCIAL;
import static org.havre.stay.Village.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.havre.orientation.Decision;
import org.havre.orientation.ExitReason;
import org.havre.orientation.Sheltered;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Period;
import org.havre.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Household 7 sleeps in the village; 9 stays elsewhere. */
@InOneVillage
class StaysTest {
    private final OneVillage village;

    StaysTest(OneVillage village) { this.village = village; }

    @BeforeEach void some_stay() {
        village.sends(7, "2026-04-28", 1990, 2015);
        village.sends(9, ELSEWHERE, "2026-04-28", 1990);
        village.sleeps(71, 11, "2026-05-01", null);
        village.sleeps(72, 12, "2026-05-01", null);
        village.stays(91, ELSEWHERE, "2026-05-01", null);
    }

    private Stays stays() { return new Stays(village.as(SOCIAL)); }

    @Test void stays_are_told_with_their_beds() {
        var found = stays().get(List.of(72L, 71L));
        assertThat(found).extracting(one -> one.stay().id()).containsExactly(71L, 72L);
        assertThat(found.get(1).assignments()).extracting(BedAssignment::place).containsExactly(12L);
        assertThat(stays().getForChange(List.of(71L))).hasSize(1);
        village.execute("delete from bed_assignment where id = 72");
        assertThat(stays().get(List.of(72L)).get(0).assignments()).isEmpty();
    }

    @Test void a_stay_that_is_not_the_callers_is_not_found() {
        assertThatThrownBy(() -> stays().get(List.of(71L, 91L))).isInstanceOf(NotFound.class);
    }

    @Test void those_whom_a_decision_brought_are_found() {
        assertThat(stays().enteredBy(7, List.of(71L, 91L))).extracting(one -> one.stay().person())
                .containsExactly(71L);
        assertThat(stays().enteredBy(7, List.of(91L))).isEmpty();
    }

    @Test void what_is_kept_for_a_way_is_told_until_it_is_given_up() {
        village.sends(8, "2026-05-18", 1990);
        village.keeps(81, 2, 21, "2026-05-18", "2026-05-24");
        assertThat(stays().reservedFor(8)).extracting(BedAssignment::place).containsExactly(21L);
        village.execute("update bed_assignment set state = 'CANCELLED' where id = 81");
        assertThat(stays().reservedFor(8)).isEmpty();
    }

    @Test void a_transfer_ends_the_stay_where_people_come_from() {
        village.execute("insert into decision (id, number, nature, household_id, facility_id, decided_on)"
                + " values (95, 'T-95', 'TRANSFER', 9, 900, '2026-05-18')");
        village.execute(
                "insert into orientation (id, decision_id, household_id, facility_id, decided_on, expected_on, last_day, state)"
                        + " values (95, 95, 9, 900, '2026-05-18', '2026-05-18', '2026-05-23', 'EXPECTED')");
        village.execute(
                "insert into orientation_member (id, orientation_id, facility_id, person_id) values (951, 95, 900, 91)");
        stays().closeForTransfer(95, Set.of(91L), may(19));
        assertThat(village.rows("select ends_on, exit_reason, exit_decision_id from stay where id = 91"))
                .containsExactly("2026-05-19|TRANSFERT_INTERNE_DNA|95");
    }

    @Test void what_waits_is_written_before_a_transfer_is_carried_out() {
        var stays = stays();
        stays.get(List.of(71L)).get(0).stay().by(1).depart(may(19), ExitReason.DECES, null);
        assertThatThrownBy(() -> stays.closeForTransfer(99, Set.of(71L), may(19))).isInstanceOf(RuntimeException.class)
                .hasMessageContaining("a transfer is carried out where it leads");
    }

    @Test void the_next_arrival_is_the_first_after_a_day() {
        village.execute("update stay set ends_on = '2026-05-03', exit_reason = 'DECES' where id = 91");
        village.execute(
                "insert into stay (id, person_id, facility_id, starts_on, entry) values (911, 91, 901, '2026-05-12', 'SHELTERING')");
        var stays = new Stays(village.as(OneVillage.ELSEWHERE_SOCIAL));
        assertThat(stays.nextArrival(91, may(1))).contains(may(12));
        assertThat(stays.nextArrival(91, may(11))).contains(may(12));
        assertThat(stays.nextArrival(91, may(12))).isEmpty();
    }

    @Test void two_change_places_once_the_rules_wait() {
        var stays = stays();
        stays.rearrange();
        var all = stays.getForChange(List.of(71L, 72L));
        assertThat(stays.add(all.get(0).moveTo(BedWish.place(71, 1, 12), TODAY, 1).orElseThrow()).id()).isPositive();
        stays.add(all.get(1).moveTo(BedWish.place(72, 1, 11), TODAY, 1).orElseThrow());
        stays.settle();
        assertThat(village.rows("select person_id, place_id from bed_assignment where ends_on is null order by 1"))
                .containsExactly("71|12", "72|11");
    }

    @Test void what_the_database_refuses_is_told_by_its_name() {
        var stays = stays();
        var stay = stays.get(List.of(71L)).get(0).stay();
        stays.add(BedAssignment.within(stay, 1, 12L, Period.from(TODAY), 1L));
        assertThatThrownBy(stays::settle).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                refusal.objections()).extracting(Objection::key).containsAnyOf("bed_assignment_place_taken",
                        "bed_assignment_person_twice"));
    }

    @Test void a_rule_that_waits_is_asked_when_all_is_settled() {
        var stays = stays();
        stays.add(BedAssignment.within(stays.get(List.of(71L)).get(0).stay(), 2, 21L,
                Period.between(LocalDate.of(2026, 4, 1), may(1)), 1L));
        assertThatThrownBy(stays::settle).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                refusal.objections()).extracting(Objection::key).containsExactly("bed_assignment_inside_stay"));
    }

    @Test void a_sheltering_is_kept_with_whoever_asked() {
        village.sends(8, "2026-05-18", 1990);
        var stays = stays();
        var stay = stays.add(Stay.bySheltering(81, FACILITY, may(18), 1L));
        stays.settle();
        stays.add(new Sheltering(stay, ShelteringChannel.PREFECT, "préfecture"));
        stays.settle();
        assertThat(village.rows("select channel, asked_by from sheltering")).containsExactly("PREFECT|préfecture");
    }

    @Test void those_who_are_sheltered_are_told_with_the_children_born_to_them_until_a_decision_comes() {
        village.sends(8, "2026-05-18", 1990, 2026);
        village.execute("insert into stay (id, person_id, facility_id, starts_on, entry) values"
                + " (81, 81, 900, '2026-05-10', 'SHELTERING'), (82, 82, 900, '2026-05-12', 'BIRTH')");
        var rows = village.as(SOCIAL);
        var sheltered = new ShelteredStays(rows);
        assertThat(sheltered.of(8, FACILITY, TODAY)).containsExactly(new Sheltered.Guest(81, may(10)),
                new Sheltered.Guest(82, may(12)));
        assertThat(sheltered.of(7, FACILITY, TODAY)).isEmpty();
        sheltered.regularise(rows.find(Decision.class, 8L), sheltered.of(8, FACILITY, TODAY), 1);
        assertThat(
                village.rows("select entry, entry_decision_id, author_id from stay where id in (81, 82) order by id"))
                .containsExactly("DECISION|8|1", "BIRTH|null|null");
        assertThat(new ShelteredStays(village.as(SOCIAL)).of(8, FACILITY, TODAY)).as("a birth alone owes nothing")
                .isEmpty();
    }

    private static LocalDate may(int day) { return LocalDate.of(2026, 5, day); }
}
