package org.havre.stay.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.havre.orientation.ExitReason.DEBOUTE_FIN_DELAI;
import static org.havre.orientation.ExitReason.DEPART_VOLONTAIRE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.orientation.OrientationState;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.stay.BedWish;
import org.havre.stay.ClosedMonths;
import org.havre.stay.CorrectionRule;
import org.havre.stay.Nights;
import org.havre.stay.Village;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Moves, departures and corrections of people who have arrived on 1 May. */
@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangesTest {
    private static final LocalDate ARRIVAL = LocalDate.of(2026, 5, 1);
    private static final long EXIT = 500;
    private Village village;
    private Desk desk;

    @BeforeAll void settle(TestDatabase database) {
        village = new Village(database);
        desk = Desk.of(village);
        village.sends(7, "2026-04-30", 1990, 1988, 2015, 2018);
        village.sends(8, "2026-04-30", 1990);
        village.sends(9, "2026-05-18", 1990);
        village.decidesExit(EXIT, 7, null, "2026-05-10");
        village.decidesExit(EXIT + 1, 7, 72L, "2026-05-10");
    }

    @BeforeEach void arrive() {
        village.empty();
        desk.arrivals(arrivals -> arrivals.record(new NewArrival(7, ARRIVAL, List.of(BedWish.place(71, 1, 11),
                BedWish.place(72, 1, 12), BedWish.place(73, 1, 13), BedWish.place(74, 1, 14)), Set.of())));
        desk.arrivals(
                arrivals -> arrivals.record(new NewArrival(8, ARRIVAL, List.of(BedWish.place(81, 2, 21)), Set.of())));
    }

    @Test void a_move_recorded_late_rewrites_the_nights_since_and_keeps_what_was_said_before() {
        assertThat(move(15, BedWish.place(81, 2, 22))).isEmpty();
        assertThat(move(12, BedWish.unit(81, 2))).isEmpty();

        assertThat(beds(81)).containsExactly("21|2026-05-01|2026-05-12|ACTIVE", "null|2026-05-12|null|ACTIVE",
                "22|2026-05-15|null|CANCELLED");
        assertThat(village.rows("select starts_on, ends_on from stay where person_id = 81"))
                .containsExactly("2026-05-01|null");
        assertThat(village.rows("select ends_on, author_id from bed_assignment_history h"
                + " where person_id = 81 and place_id = 21 and id in (select id from bed_assignment)"
                + " order by lower(recorded)")).containsExactly("null|1", "2026-05-15|1", "2026-05-12|1");
        assertThat(village.rows("select effective_on, because, author_id from bed_move order by id"))
                .containsExactly("2026-05-15|fuite d'eau|1", "2026-05-12|fuite d'eau|1");
    }

    @Test void two_moves_on_one_day_leave_an_empty_row_in_between() {
        move(15, BedWish.place(81, 2, 22));
        move(15, BedWish.unit(81, 2));

        assertThat(beds(81)).containsExactly("21|2026-05-01|2026-05-15|ACTIVE", "22|2026-05-15|2026-05-15|ACTIVE",
                "null|2026-05-15|null|ACTIVE");
    }

    @Test void two_residents_swap_places_in_one_action() {
        assertThat(move(20, BedWish.place(72, 1, 13), BedWish.place(73, 1, 12))).isEmpty();

        assertThat(beds(72)).contains("13|2026-05-20|null|ACTIVE");
        assertThat(beds(73)).contains("12|2026-05-20|null|ACTIVE");
        assertThat(village.rows("select count(*) from bed_assignment where state = 'ACTIVE' and ends_on is null"))
                .containsExactly("5");
    }

    @Test void nobody_moves_where_one_place_is_lacking() {
        assertThat(move(20, BedWish.place(71, 2, 22), BedWish.place(72, 2, 21)))
                .containsExactly("UnitObjection.TOO_FEW_PLACES", "UnitObjection.MINORS_ALONE", "PlaceObjection.TAKEN");
        assertThat(beds(71)).containsExactly("11|2026-05-01|null|ACTIVE");
    }

    @Test void the_same_move_told_twice_is_recorded_once() {
        move(15, BedWish.place(81, 2, 22));

        assertThat(move(15, BedWish.place(81, 2, 22))).isEmpty();
        assertThat(beds(81)).hasSize(2);
        assertThat(move(18, BedWish.place(81, 2, 22))).containsExactly("MoveRule.NOBODY_MOVES");
    }

    @Test void who_slept_in_a_room_on_a_night_is_told_after_three_later_moves() {
        move(5, BedWish.place(81, 2, 22));
        move(10, BedWish.unit(81, 2));
        move(15, BedWish.place(81, 2, 21));

        assertThat(sleepers("U2", 3)).containsExactly("U2-1:81");
        assertThat(sleepers("U2", 7)).containsExactly("U2-2:81");
        assertThat(sleepers("U2", 12)).containsExactly("null:81");
        assertThat(sleepers("U1", 3)).containsExactly("U1-1:71", "U1-2:72", "U1-3:73", "U1-4:74");
    }

    @Test void one_of_four_leaves_and_the_others_stay() {
        assertThat(depart(20, DEPART_VOLONTAIRE, null, 72)).isEmpty();

        assertThat(village.rows("select person_id, ends_on from stay where facility_id = 900 order by 1"))
                .containsExactly("71|null", "72|2026-05-20", "73|null", "74|null", "81|null");
        assertThat(beds(72)).containsExactly("12|2026-05-01|2026-05-20|ACTIVE");
        assertThat(sleepers("U1", 19)).contains("U1-2:72");
        assertThat(sleepers("U1", 20)).doesNotContain("U1-2:72");
    }

    @Test void when_the_household_leaves_whoever_left_before_keeps_his_day() {
        depart(10, DEPART_VOLONTAIRE, null, 72);
        var present = desk.departures(71, day(20)).present();
        assertThat(present).extracting(mate -> mate.person()).containsExactlyInAnyOrder(71L, 73L, 74L);

        assertThat(depart(20, DEBOUTE_FIN_DELAI, EXIT, 71, 73, 74)).isEmpty();
        assertThat(
                village.rows("select person_id, ends_on, exit_decision_id from stay where person_id < 80 order by 1"))
                .containsExactly("71|2026-05-20|500", "72|2026-05-10|null", "73|2026-05-20|500", "74|2026-05-20|500");
    }

    @Test void a_departure_told_twice_is_recorded_once_and_another_is_refused() {
        assertThat(depart(18, DEBOUTE_FIN_DELAI, EXIT, 71)).isEmpty();
        assertThat(depart(18, DEBOUTE_FIN_DELAI, EXIT, 71)).isEmpty();
        assertThat(depart(19, DEBOUTE_FIN_DELAI, EXIT, 71)).containsExactly("DepartureRule.ALREADY_LEFT");
    }

    @Test void the_decisions_offered_are_the_households_with_those_who_left_on_them() {
        depart(18, DEBOUTE_FIN_DELAI, EXIT, 71);

        assertThat(desk.departures(73, day(20)).decisions())
                .extracting(decision -> decision.number() + decision.person() + decision.leavers())
                .containsExactly("S-50172[]", "S-500null[71]");
        assertThat(depart(20, DEBOUTE_FIN_DELAI, EXIT + 1, 73)).containsExactly("DepartureRule.DECISION_OF_OTHERS");
    }

    @Test void out_before_in_is_refused() {
        assertThat(
                refusal(() -> desk.departs(new NewDeparture(stays(71), ARRIVAL.minusDays(1), DEPART_VOLONTAIRE, null))))
                .containsExactly("DepartureRule.BEFORE_ARRIVAL");
    }

    @Test void the_place_goes_to_the_next_on_the_day_it_is_left() {
        depart(20, DEPART_VOLONTAIRE, null, 81);
        desk.arrivals(
                arrivals -> arrivals.record(new NewArrival(9, day(20), List.of(BedWish.place(91, 2, 21)), Set.of())));

        assertThat(sleepers("U2", 19)).containsExactly("U2-1:81");
        assertThat(sleepers("U2", 20)).containsExactly("U2-1:91");
    }

    @Test void a_place_is_given_again_when_it_has_been_made_ready() {
        village.execute("update facility set preparation_days = 2 where id = 900");
        depart(19, DEPART_VOLONTAIRE, null, 81);

        assertThat(refusal(() -> desk.arrivals(arrivals -> arrivals
                .record(new NewArrival(9, day(20), List.of(BedWish.place(91, 2, 21)), Set.of())))))
                .containsExactly("PlaceObjection.BEING_PREPARED");
        village.execute("update facility set preparation_days = 0 where id = 900");
    }

    @Test void a_stay_is_not_extended_over_the_reservation_of_another() {
        depart(15, DEPART_VOLONTAIRE, null, 81);
        desk.reserves(new NewReservation(9, day(18), List.of(BedWish.place(91, 2, 21)), Set.of()));

        assertThat(correct(81, 20)).containsExactly("PlaceObjection.RESERVED");
        assertThat(correct(81, 18)).isEmpty();
        assertThat(beds(81)).containsExactly("21|2026-05-01|2026-05-18|ACTIVE");
    }

    @Test void the_end_of_an_old_stay_is_corrected_while_another_is_open() {
        depart(10, DEPART_VOLONTAIRE, null, 81);
        village.execute("insert into decision (id, number, nature, household_id, facility_id, decided_on)"
                + " values (80, 'A-80', 'ADMISSION', 8, 900, '2026-05-15') on conflict do nothing");
        village.execute("insert into stay (id, person_id, facility_id, starts_on, entry, entry_decision_id)"
                + " values (8080, 81, 900, '2026-05-15', 'DECISION', 80)");
        var old = village.rows("select id from stay where person_id = 81 and id <> 8080").get(0);

        desk.corrects(c -> c.correct(new Correction(Long.parseLong(old), day(8), DEPART_VOLONTAIRE, null, Set.of())));
        desk.corrects(c -> c.correct(new Correction(Long.parseLong(old), day(15), DEPART_VOLONTAIRE, null, Set.of())));
        assertThat(village.rows("select starts_on, ends_on from stay where person_id = 81 order by 1"))
                .containsExactly("2026-05-01|2026-05-15", "2026-05-15|null");
        assertThat(refusal(() -> desk.corrects(
                c -> c.correct(new Correction(Long.parseLong(old), day(16), DEPART_VOLONTAIRE, null, Set.of())))))
                .containsExactly("DepartureRule.STAYING_AGAIN");
    }

    @Test void a_departure_is_taken_back_with_its_bed_or_without_it_where_it_has_been_given_away() {
        depart(18, DEPART_VOLONTAIRE, null, 81);
        desk.corrects(c -> c.takeBack(stay(81), Set.of()));
        assertThat(beds(81)).containsExactly("21|2026-05-01|null|ACTIVE");

        depart(18, DEPART_VOLONTAIRE, null, 81);
        desk.arrivals(
                arrivals -> arrivals.record(new NewArrival(9, day(20), List.of(BedWish.place(91, 2, 21)), Set.of())));
        assertThat(refusal(() -> desk.corrects(c -> c.takeBack(stay(81), Set.of()))))
                .containsExactly("CorrectionRule.BED_GIVEN_AWAY");
        desk.corrects(c -> c.takeBack(stay(81), Set.of("CorrectionRule.BED_GIVEN_AWAY")));
        assertThat(village.rows("select ends_on, exit_reason from stay where person_id = 81"))
                .containsExactly("null|null");
        assertThat(beds(81)).containsExactly("21|2026-05-01|2026-05-18|ACTIVE");
    }

    @Test void a_stay_recorded_by_error_counts_no_night_and_leaves_its_trace() {
        desk.corrects(c -> c.cancel(stay(81), "homonyme", Set.of()));

        assertThat(sleepers("U2", 3)).isEmpty();
        assertThat(village.rows("select cancelled_because, author_id from stay where person_id = 81"))
                .containsExactly("homonyme|1");
        assertThat(village.rows(
                "select o.state, m.arrived_on from orientation o join orientation_member m on m.orientation_id = o.id"
                        + " where o.id = 8"))
                .containsExactly("EXPECTED|null");
        assertThat(refusal(() -> desk.corrects(c -> c.cancel(stay(81), "encore", Set.of()))))
                .containsExactly("DepartureRule.CANCELLED");
        assertThat(refusal(() -> desk.corrects(c -> c.cancel(stay(71), " ", Set.of()))))
                .containsExactly("CorrectionRule.REASON_MISSING");
    }

    @Test void what_touches_a_closed_month_is_confirmed_once_its_months_and_nights_were_read() {
        ClosedMonths may = facility -> Set.of(YearMonth.of(2026, 5));
        var read = Set.of("CorrectionRule.CLOSED_MONTH");
        depart(18, DEPART_VOLONTAIRE, null, 81);
        var wanted = new Correction(stay(81), day(15), DEPART_VOLONTAIRE, null, Set.of());

        assertThatThrownBy(() -> desk.corrects(may, c -> c.correct(wanted)))
                .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.objections()).containsExactly(
                        Objection.of(CorrectionRule.CLOSED_MONTH, 3, new ArrayList<>(List.of(YearMonth.of(2026, 5))))));
        desk.corrects(may,
                c -> c.correct(new Correction(stay(81), day(15), DEPART_VOLONTAIRE, null, read)));
        assertThat(refusal(() -> desk.corrects(may, c -> c.takeBack(stay(81), Set.of()))))
                .containsExactly("CorrectionRule.CLOSED_MONTH");
        desk.corrects(may, c -> c.takeBack(stay(81), read));
        assertThat(refusal(() -> desk.corrects(may, c -> c.cancel(stay(81), "homonyme", Set.of()))))
                .containsExactly("CorrectionRule.CLOSED_MONTH");
        desk.corrects(may, c -> c.cancel(stay(81), "homonyme", read));
        assertThat(sleepers("U2", 3)).isEmpty();
    }

    @Test void moves_and_departures_told_late_name_the_closed_months_that_they_touch() {
        var closed = desk.closed(YearMonth.of(2026, 5));
        var read = Set.of("CorrectionRule.CLOSED_MONTH");
        var beds = List.of(new NewBed(stay(81), 2L, 22L));
        assertThat(refusal(() -> closed.moves(m -> m.move(new NewMove(day(15), beds, null, Set.of())))))
                .containsExactly("CorrectionRule.CLOSED_MONTH");
        assertThat(closed.<List<Objection>>moves(m -> m.objections(new NewMove(day(15), beds, null, Set.of()))))
                .containsExactly(Objection.of(CorrectionRule.CLOSED_MONTH, 5,
                        new ArrayList<>(List.of(YearMonth.of(2026, 5)))));
        closed.moves(m -> m.move(new NewMove(day(15), beds, null, read)));
        assertThat(sleepers("U2", 15)).containsExactly("U2-2:81");

        var leaving = new NewDeparture(stays(71, 72), day(18), DEPART_VOLONTAIRE, null);
        assertThatThrownBy(() -> closed.departs(leaving)).isInstanceOfSatisfying(Refusal.class,
                refused -> assertThat(refused.objections()).containsExactly(Objection.of(CorrectionRule.CLOSED_MONTH, 4,
                        new ArrayList<>(List.of(YearMonth.of(2026, 5))))));
        closed.departs(new NewDeparture(stays(71, 72), day(18), DEPART_VOLONTAIRE, null, read));
        assertThat(village.rows("select person_id from stay where ends_on = '2026-05-18' order by 1"))
                .containsExactly("71", "72");
        assertThat(refusal(() -> desk.closed(YearMonth.of(2026, 4))
                .departs(new NewDeparture(stays(73), day(18), DEPART_VOLONTAIRE, null)))).isEmpty();
    }

    @Test void who_did_not_come_frees_the_beds_from_the_sixth_day() {
        desk.reserves(new NewReservation(9, day(20), List.of(BedWish.place(91, 2, 22)), Set.of()));
        var nobody = new NonArrival(9, OrientationState.NOT_ARRIVED, null);

        assertThat(refusal(() -> desk.nonArrivals(n -> n.record(nobody))))
                .containsExactly("NonArrivalRule.MAY_STILL_COME");
        assertThat(refusal(() -> desk.on(day(23)).nonArrivals(n -> n.record(nobody))))
                .containsExactly("NonArrivalRule.MAY_STILL_COME");
        assertThat(freeFrom(desk.on(day(26)), nobody)).isEqualTo(day(24));
        assertThat(village.rows("select ends_on from bed_assignment where person_id = 91"))
                .containsExactly("2026-05-24");
    }

    @Test void who_renounces_frees_the_beds_from_that_night() {
        desk.reserves(new NewReservation(9, day(18), List.of(BedWish.place(91, 2, 22)), Set.of()));

        assertThat(refusal(() -> desk.nonArrivals(n -> n.record(new NonArrival(9, OrientationState.WITHDRAWN, "")))))
                .containsExactly("NonArrivalRule.REASON_MISSING");
        assertThat(freeFrom(desk, new NonArrival(9, OrientationState.WITHDRAWN, "logé chez un proche")))
                .isEqualTo(day(20));
        assertThat(village.rows("select starts_on, ends_on, state from bed_assignment where person_id = 91"))
                .containsExactly("2026-05-18|2026-05-20|RESERVED");
        assertThat(refusal(() -> desk.arrivals(
                a -> a.record(new NewArrival(9, day(20), List.of(BedWish.place(91, 2, 22)), Set.of())))))
                .containsExactly("ArrivalRule.OFFER_ENDED");
    }

    private List<String> move(int day, BedWish... beds) {
        var wanted = Stream.of(beds).map(wish -> new NewBed(stay(wish.person()), wish.unit(), wish.place())).toList();
        return refusal(() -> desk.moves(moves -> moves.move(new NewMove(day(day), wanted, "fuite d'eau", Set.of()))));
    }

    private List<String> depart(int day, org.havre.orientation.ExitReason reason, Long decision, long... people) {
        return refusal(() -> desk.departs(new NewDeparture(stays(people), day(day), reason, decision)));
    }

    private List<String> correct(long person, int day) {
        return refusal(() -> desk.corrects(
                c -> c.correct(new Correction(stay(person), day(day), DEPART_VOLONTAIRE, null, Set.of()))));
    }

    private static LocalDate freeFrom(Desk desk, NonArrival told) { return desk.nonArrivals(n -> n.record(told)); }

    private static List<String> refusal(Runnable attempt) {
        try {
            attempt.run();
            return List.of();
        } catch (Refusal refusal) {
            return refusal.objections().stream().map(Objection::key).toList();
        }
    }

    private List<String> sleepers(String unit, int night) {
        return village.as(Village.SOCIAL, rows -> new Nights(rows).of(Village.FACILITY, day(night))).stream()
                .filter(row -> unit.equals(row.unit()) && !row.isEmpty())
                .map(row -> row.place() + ":" + row.person()).collect(Collectors.toList());
    }

    private List<String> beds(long person) {
        return village.rows("select place_id, starts_on, ends_on, state from bed_assignment where person_id = " + person
                + " order by starts_on, id");
    }

    private long stay(long person) { return stays(person).get(0); }

    private List<Long> stays(long... people) {
        return java.util.Arrays.stream(people).mapToObj(person -> Long.valueOf(
                village.rows("select id from stay where person_id = " + person + " and not cancelled"
                        + " union all select id from stay where person_id = " + person).get(0)))
                .toList();
    }

    private static LocalDate day(int day) { return LocalDate.of(2026, 5, day); }
}
