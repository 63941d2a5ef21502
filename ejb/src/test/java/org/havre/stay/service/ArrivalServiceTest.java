package org.havre.stay.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.havre.access.Forbidden;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Proof;
import org.havre.shared.Refusal;
import org.havre.stay.BedWish;
import org.havre.stay.ClosedMonths;
import org.havre.stay.CorrectionRule;
import org.havre.stay.Fit;
import org.havre.stay.Village;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArrivalServiceTest {
    private static final LocalDate TODAY = Village.TODAY;
    private static final String DECIDED = "2026-05-18";
    private Village village;
    private Desk desk;

    @BeforeAll void settle(TestDatabase database) {
        village = new Village(database);
        desk = Desk.of(village);
        village.sends(7, DECIDED, 1990, 1988, 2015, 2018);
        village.sends(8, DECIDED, 1990);
        LongStream.rangeClosed(20, 39).forEach(household -> village.sends(household, DECIDED, 1990));
    }

    @BeforeEach void nobodyIsThere() { village.empty(); }

    @Test void those_who_are_expected_come_with_their_decision_and_their_last_day() {
        var household = desk.arrivals(ArrivalService::expected).stream().filter(h -> h.orientation() == 7).findFirst()
                .orElseThrow();

        assertThat(household.people()).isEqualTo(4);
        assertThat(household.decision()).isEqualTo("A-7");
        assertThat(household.code()).isEqualTo("C6980");
        assertThat(household.offer().lastDay()).isEqualTo(LocalDate.of(2026, 5, 23));
    }

    @Test void a_household_at_the_door_sees_the_units_that_fit_first() {
        var reception = desk.arrivals(arrivals -> arrivals.reception(7, TODAY));

        assertThat(reception.members()).extracting(m -> m.expected().guest().householdSize()).containsOnly(4);
        assertThat(reception.choices()).extracting(fit -> fit.lodging().name()).containsExactly("U1", "U2");
        assertThat(reception.choices()).extracting(Fit::suits).containsExactly(true, false);
    }

    @Test void everybody_gets_a_bed_from_the_day_of_arrival() {
        desk.arrivals(arrivals -> arrivals.record(family(TODAY)));

        assertThat(
                village.rows("select s.person_id, s.starts_on, s.entry_decision_id, b.place_id, b.starts_on, b.ends_on"
                        + " from stay s join bed_assignment b on b.stay_id = s.id order by 1"))
                .containsExactly("71|2026-05-20|7|11|2026-05-20|null", "72|2026-05-20|7|12|2026-05-20|null",
                        "73|2026-05-20|7|13|2026-05-20|null", "74|2026-05-20|7|14|2026-05-20|null");
        assertThat(village.rows("select state from orientation where id = 7")).containsExactly("ARRIVED");
    }

    @Test void who_comes_later_stays_expected() {
        var arrived = desk.arrivals(arrivals -> arrivals.record(arrival(7, TODAY, BedWish.place(71, 1, 11),
                BedWish.place(72, 1, 12), BedWish.place(73, 1, 13))));

        assertThat(arrived.stillExpected()).isEqualTo(1);
        assertThat(village.rows("select state from orientation where id = 7")).containsExactly("EXPECTED");
        assertThat(village
                .rows("select person_id, arrived_on from orientation_member where orientation_id = 7 order by 1"))
                .containsExactly("71|2026-05-20", "72|2026-05-20", "73|2026-05-20", "74|null");

        desk.arrivals(arrivals -> arrivals.record(arrival(7, TODAY, BedWish.none(74))));
        assertThat(village.rows("select state from orientation where id = 7")).containsExactly("ARRIVED");
    }

    @Test void the_same_arrival_told_twice_is_recorded_once_with_success_both_times() {
        var first = desk.arrivals(arrivals -> arrivals.record(family(TODAY)));
        var second = desk.arrivals(arrivals -> arrivals.record(family(TODAY)));

        assertThat(second.stays()).isEqualTo(first.stays());
        assertThat(village.rows("select count(*) from stay")).containsExactly("4");
    }

    @Test void an_arrival_told_after_its_month_was_closed_is_confirmed_once_its_months_and_nights_were_read() {
        ClosedMonths may = facility -> Set.of(YearMonth.of(2026, 5));
        var wanted = family(TODAY.minusDays(2));
        var warning = Objection.of(CorrectionRule.CLOSED_MONTH, 8, new ArrayList<>(List.of(YearMonth.of(2026, 5))));

        assertThat(desk.<List<Objection>>arrivals(may, arrivals -> arrivals.objections(wanted)))
                .containsExactly(warning);
        assertThatThrownBy(() -> desk.arrivals(may, arrivals -> arrivals.record(wanted)))
                .isInstanceOfSatisfying(Refusal.class,
                        refused -> assertThat(refused.objections()).containsExactly(warning));
        var read = new NewArrival(wanted.orientation(), wanted.day(), wanted.beds(), Set.of(warning.key()));
        assertThat(desk.<Arrived>arrivals(may, arrivals -> arrivals.record(read)).stays()).hasSize(4);
    }

    @Test void a_closed_month_says_nothing_to_who_arrives_today() {
        ClosedMonths may = facility -> Set.of(YearMonth.of(2026, 5));
        assertThat(desk.<List<Objection>>arrivals(may, arrivals -> arrivals.objections(family(TODAY)))).isEmpty();
    }

    @Test void another_arrival_of_the_same_people_is_refused() {
        desk.arrivals(arrivals -> arrivals.record(family(TODAY)));

        assertThat(refusal(desk, arrival(7, TODAY, BedWish.none(71)))).containsExactly("ArrivalRule.ALREADY_ARRIVED");
    }

    @Test void nobody_arrives_where_one_bed_is_taken() {
        desk.arrivals(arrivals -> arrivals.record(arrival(8, TODAY, BedWish.place(81, 1, 13))));

        assertThat(refusal(desk, family(TODAY))).containsExactly("UnitObjection.TOO_FEW_PLACES",
                "PlaceObjection.TAKEN");
        assertThat(village.rows("select count(*) from stay where person_id < 80")).containsExactly("0");
    }

    @Test void beds_and_day_are_refused_together() {
        desk.arrivals(arrivals -> arrivals.record(arrival(8, TODAY, BedWish.place(81, 1, 13))));

        assertThat(refusal(desk, family(TODAY.plusDays(1))))
                .containsExactly("ArrivalRule.IN_THE_FUTURE", "UnitObjection.TOO_FEW_PLACES", "PlaceObjection.TAKEN");
    }

    @Test void a_warning_that_has_been_read_is_told_in_the_answer() {
        village.sends(9, DECIDED, 1990, 1990, 2015);
        var crowded = new NewArrival(9, TODAY,
                List.of(BedWish.place(91, 2, 21), BedWish.place(92, 2, 22), BedWish.unit(93, 2)),
                Set.of("UnitObjection.TOO_FEW_PLACES"));

        assertThat(desk.arrivals(arrivals -> arrivals.record(crowded)).setAside()).extracting(Objection::key)
                .containsExactly("UnitObjection.TOO_FEW_PLACES");
    }

    @Test void a_reservation_keeps_its_place_from_others_and_gives_way_to_its_own_household() {
        desk.reserves(
                new NewReservation(7, TODAY, List.of(BedWish.place(71, 1, 11), BedWish.place(74, 1, 14)), Set.of()));

        assertThat(refusal(desk, arrival(8, TODAY, BedWish.place(81, 1, 11))))
                .containsExactly("PlaceObjection.RESERVED");
        desk.arrivals(arrivals -> arrivals.record(arrival(7, TODAY, BedWish.place(71, 1, 11))));
        assertThat(village.rows("select person_id, state from bed_assignment where orientation_id = 7 order by 1"))
                .containsExactly("71|CANCELLED", "74|RESERVED");
    }

    @Test void a_reservation_over_works_is_refused_until_they_are_cancelled() {
        village.execute("insert into unavailability (id, facility_id, unit_id, place_id, reason, starts_on, ends_on)"
                + " values (1, 900, 1, 11, 'TRAVAUX', '2026-05-22', '2026-05-25')");
        var reservation = new NewReservation(7, TODAY, List.of(BedWish.place(71, 1, 11)), Set.of());

        assertThatThrownBy(() -> desk.reserves(reservation)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(keys(refusal)).containsExactly("PlaceObjection.OUT_OF_SERVICE_LATER"));
        village.execute("update unavailability set cancelled = true");
        desk.reserves(reservation);
        assertThat(village.rows("select starts_on, ends_on from bed_assignment where state = 'RESERVED'"))
                .containsExactly("2026-05-20|2026-05-24");
        village.execute("delete from bed_assignment; delete from unavailability");
    }

    @Test void of_twenty_who_want_the_last_bed_one_gets_it_and_the_others_are_told_why() throws Exception {
        for (var race = 0; race < Proof.times(1); race++) {
            village.empty();
            twentyWantTheLastBed();
        }
    }

    private void twentyWantTheLastBed() throws Exception {
        var everybody = Executors.newFixedThreadPool(20);
        var start = new CountDownLatch(1);
        var attempts = LongStream.rangeClosed(20, 39).mapToObj(household -> (Callable<List<String>>) () -> {
            start.await();
            return refusal(desk, arrival(household, TODAY, BedWish.place(household * 10 + 1, 2, 22)));
        }).map(everybody::submit).toList();
        start.countDown();

        var answers = new ArrayList<List<String>>();
        for (var attempt : attempts) answers.add(attempt.get());
        everybody.shutdown();

        assertThat(answers).filteredOn(List::isEmpty).hasSize(1);
        assertThat(answers).filteredOn(keys -> keys.equals(List.of("PlaceObjection.TAKEN"))).hasSize(19);
        assertThat(village.rows("select count(*) from bed_assignment where place_id = 22 and state = 'ACTIVE'"))
                .containsExactly("1");
    }

    @Test void one_arrival_sent_by_two_clicks_at_once_is_recorded_once() throws Exception {
        var clicks = Executors.newFixedThreadPool(2);
        Callable<List<String>> click = () -> refusal(desk, family(TODAY));
        var answers = clicks.invokeAll(List.of(click, click));

        for (var answer : answers) assertThat(answer.get()).isEmpty();
        clicks.shutdown();
        assertThat(village.rows("select count(*) from stay")).containsExactly("4");
    }

    @Test void only_those_who_record_stays_in_this_facility_do() {
        assertThatThrownBy(() -> desk.ofFinance().arrivals(arrivals -> arrivals.record(family(TODAY))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> desk.elsewhere().arrivals(arrivals -> arrivals.record(family(TODAY))))
                .isInstanceOf(NotFound.class);
        assertThat(desk.elsewhere().arrivals(ArrivalService::expected)).isEmpty();
    }

    private static NewArrival family(LocalDate day) {
        return arrival(7, day, BedWish.place(71, 1, 11), BedWish.place(72, 1, 12), BedWish.place(73, 1, 13),
                BedWish.place(74, 1, 14));
    }

    private static NewArrival arrival(long household, LocalDate day, BedWish... beds) {
        return new NewArrival(household, day, List.of(beds), Set.of());
    }

    /** The keys of everything that stood against it; empty where it was recorded. */
    private static List<String> refusal(Desk desk, NewArrival wanted) {
        try {
            desk.arrivals(arrivals -> arrivals.record(wanted));
            return List.of();
        } catch (Refusal refusal) {
            return keys(refusal);
        }
    }

    private static List<String> keys(Refusal refusal) {
        return refusal.objections().stream().map(Objection::key).toList();
    }
}
