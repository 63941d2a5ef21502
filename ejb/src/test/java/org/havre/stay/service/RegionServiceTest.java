package org.havre.stay.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.havre.stay.service.RegionDesk.PHARE;
import static org.havre.stay.service.RegionDesk.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.havre.access.Forbidden;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.facility.FacilityKind;
import org.havre.orientation.OfferRow;
import org.havre.orientation.OrientationAct;
import org.havre.orientation.OrientationState;
import org.havre.orientation.RegionAskRow;
import org.havre.orientation.RegionAskState;
import org.havre.orientation.service.NewAdmission;
import org.havre.resident.Procedure;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.shared.service.Duty;
import org.havre.shared.service.Work;
import org.havre.stay.BedWish;
import org.havre.stay.KindVacancy;
import org.havre.stay.PlaceSearch.Option;
import org.havre.stay.WaitingHousehold;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A household waits in Lyon; Lille offers places; Marseille has nothing to do with it. */
@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegionServiceTest {
    private RegionDesk desk;
    private int decisions;

    @BeforeAll void open(TestDatabase database) {
        desk = new RegionDesk(database);
    }

    @BeforeEach void nobody_has_promised_anything() {
        desk.execute("delete from region_ask; delete from place_offer; delete from bed_assignment; delete from stay;"
                + " delete from orientation_member; delete from orientation; delete from person_host");
    }

    @Test void a_household_is_seen_by_both_regions_until_it_arrives_and_then_only_where_it_lives() {
        var household = desk.waits(1990, 1988);
        seenBy(household, "lyon");
        long ask = asked(household, offered(5, 3));
        seenBy(household, "lyon", "lille");

        long way = placed(household, 63L);
        seenBy(household, "lyon", "lille", "phare");
        assertThat(row("lyon", ask).state()).isEqualTo(RegionAskState.PLACED);
        assertThat(row("lyon", ask).facility()).isEqualTo("Le Phare");
        assertThat(row("lyon", ask).lastDay()).isEqualTo(TODAY.plusDays(5));

        arrives(way, household.people().get(0));
        seenBy(household, "lyon", "lille", "phare");
        arrives(way, household.people().get(1));
        seenBy(household, "lille", "phare");
        assertThat(row("lyon", ask)).extracting("state", "household", "familyName", "facility")
                .containsExactly(RegionAskState.ARRIVED, null, null, null);
        assertThat(row("lille", ask).household()).isEqualTo(household.household());
    }

    @Test void an_arrival_that_was_recorded_by_error_gives_the_household_back() {
        var household = desk.waits(1990);
        long ask = asked(household, offered(5, 3));
        long way = placed(household, 63L);
        arrives(way, household.people().get(0));
        seenBy(household, "lille", "phare");
        long stay = Long.parseLong(desk.reads("phare", "select id from stay where not cancelled").get(0));
        desk.as("phare", s -> {
            s.corrections().cancel(stay, "erreur de personne", Set.of());
            return null;
        });
        assertThat(row("lille", ask).state()).isEqualTo(RegionAskState.PLACED);
        seenBy(household, "lyon", "lille", "phare");
    }

    @ParameterizedTest
    @CsvSource({"CANCEL, CANCELLED, true", "OBJECT, OBJECTED, true",
            "REFUSE, REFUSED, false"}) void whoever_was_sent_elsewhere_waits_again_where_OFII_or_the_prefect_ended_the_way(
                    OrientationAct act, OrientationState state, boolean waits) {
        var household = desk.waits(1990);
        long ask = asked(household, offered(5, 3));
        long way = desk.as("lille", s -> s.placements()
                .orient(new NewPlacement(admission(household, act == OrientationAct.REFUSE), 63L))).orientation();
        assertThat(waiting("lyon")).doesNotContain(household.household());
        desk.as("lille", s -> s.ways().act(new NewAct(way, act, "place retirée")));

        assertThat(row("lyon", ask)).extracting("state", "endedAs").containsExactly(RegionAskState.ENDED, state);
        assertThat(waiting("lyon").contains(household.household())).isEqualTo(waits);
        assertThat(desk.reads("lille", "select person_id from person_host")).isEmpty();
    }

    @Test void a_region_that_is_asked_and_declines_says_why_and_sees_the_household_no_more() {
        var household = desk.waits(1990);
        long ask = asked(household, offered(5, 3));
        assertThat(refusal(() -> decline(ask, " "))).containsExactly("RegionAnswerRule.REASON_MISSING");
        decline(ask, "chaudière en panne");
        decline(ask, "chaudière en panne");

        seenBy(household, "lyon");
        assertThat(row("lyon", ask).because()).isEqualTo("chaudière en panne");
        assertThat(refusal(() -> desk.as("lyon", s -> {
            s.regions().withdraw(ask);
            return null;
        }))).containsExactly("RegionAnswerRule.ANSWERED_ALREADY");
    }

    @Test void each_side_answers_for_itself_and_a_third_knows_nothing() {
        long ask = asked(desk.waits(1990), offered(5, 3));
        assertThat(refusal(() -> withdraw("lille", ask))).containsExactly("RegionAnswerRule.OF_THE_OTHER_SIDE");
        assertThatThrownBy(() -> withdraw("marseille", ask)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> row("marseille", ask)).isInstanceOf(NotFound.class);
        assertThat(desk.<List<RegionAskRow>>as("marseille", s -> s.regions().asks())).isEmpty();
        assertThatThrownBy(() -> withdraw("phare", ask)).isInstanceOf(Forbidden.class);
        withdraw("lyon", ask);
        assertThat(row("lille", ask)).extracting("state", "household")
                .containsExactly(RegionAskState.WITHDRAWN, null);
    }

    @Test void the_database_itself_lets_nobody_answer_for_another_nor_ask_for_a_household_of_another() {
        var household = desk.waits(1990);
        long offer = offered(5, 3);
        var id = desk.reads("lyon", "select id from household where reference = '" + household.household() + "'")
                .get(0);
        for (var other : List.of("marseille", "lille", "social"))
            assertThatThrownBy(() -> desk.writes(other, ("insert into region_ask (id, offer_id, household_id,"
                    + " directorate_id, host_id, people, asked_on, author_id, state) select -1, %d, %s, 1, 2, 1,"
                    + " business_day(), havre_setting('account')::bigint, 'ASKED'").formatted(offer, id)))
                    .as(other).hasStackTraceContaining("row-level security");
        long ask = asked(household, offer);
        var answer = "update region_ask set state = '%s', answered_on = business_day(), because = 'x',"
                + " answered_by = havre_setting('account')::bigint where id = " + ask;
        assertThatThrownBy(() -> desk.writes("lyon", answer.formatted("DECLINED")))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> desk.writes("lille", answer.formatted("WITHDRAWN")))
                .hasStackTraceContaining("row-level security");
        assertThat(desk.writes("marseille", answer.formatted("DECLINED"))).isZero();
        assertThatThrownBy(() -> desk.writes("marseille", "insert into place_offer (id, directorate_id, region_code,"
                + " kind, places, largest, step_free, offered_on, starts_on, until_on, author_id) values (-1, 2, 'FR-HDF',"
                + " 'HUDA', 1, 1, false, '2026-10-30', '2026-10-30', '2026-10-31', 4)"))
                .hasStackTraceContaining("row-level security");
    }

    @Test void of_another_region_nothing_is_seen_but_what_it_offers() {
        desk.as("lille", s -> s.registrations().directorates());
        offered(4, 3);
        assertThat(desk.<List<OfferRow>>as("lyon", s -> s.offers().offers())).singleElement().satisfies(offer -> {
            assertThat(List.of(offer.directorate(), offer.region(), offer.kind(), offer.places(), offer.left(),
                    offer.largest(), offer.mine())).isEqualTo(
                            List.of("Lille", "Hauts-de-France", FacilityKind.HUDA, 4, 4, 3, false));
        });
        for (var table : List.of("unit", "place", "bed_assignment", "facility"))
            assertThat(desk.reads("lyon", "select id from " + table + " where "
                    + (table.equals("facility") ? "id" : "facility_id") + " = " + PHARE)).as(table).isEmpty();
        for (var nobody : List.of("social", "phare", "finance"))
            assertThat(desk.reads(nobody, "select id from place_offer")).as(nobody).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-04, true", "2026-11-05, true",
            "2026-11-06, false"}) void an_offer_ends_by_itself_after_its_last_day(
                    LocalDate day, boolean seen) {
        desk.as("lille", s -> s.offers().offer(new NewOffer(null, FacilityKind.HUDA, 2, 2, false, TODAY,
                LocalDate.of(2026, 11, 5))));
        assertThat(desk.<List<OfferRow>>as("lyon", day, s -> s.offers().offers())).hasSize(seen ? 1 : 0);
        assertThat(desk.<List<OfferRow>>as("lille", day, s -> s.offers().offers())).hasSize(1);
    }

    @Test void an_offer_that_is_withdrawn_is_not_seen_any_more_and_what_was_asked_for_is_still_answered() {
        var household = desk.waits(1990);
        long offer = offered(4, 3);
        long ask = asked(household, offer);
        desk.as("lille", s -> {
            s.offers().withdraw(offer);
            return null;
        });
        assertThat(desk.<List<OfferRow>>as("marseille", s -> s.offers().offers())).isEmpty();
        assertThat(desk.<List<OfferRow>>as("lyon", s -> s.offers().offers())).extracting(OfferRow::withdrawnOn)
                .containsExactly(TODAY);
        placed(household, 62L);
        assertThat(row("lyon", ask).state()).isEqualTo(RegionAskState.PLACED);
        assertThatThrownBy(() -> desk.as("lyon", s -> {
            s.offers().withdraw(offer);
            return null;
        })).isInstanceOf(NotFound.class);
    }

    @Test void nobody_promises_more_than_what_is_free_and_promised_to_nobody() {
        assertThat(refusal(() -> offered(6, 3))).containsExactly("OfferRule.MORE_THAN_FREE");
        assertThat(refusal(() -> offered(5, 4))).containsExactly("OfferRule.NO_UNIT_SO_LARGE");
        assertThat(refusal(() -> desk.as("lille", s -> s.offers().offer(
                new NewOffer(null, FacilityKind.HUDA, 4, 3, true, TODAY, TODAY.plusDays(9))))))
                .containsExactly("OfferRule.MORE_THAN_FREE");
        offered(3, 3);
        assertThat(refusal(() -> offered(3, 2))).containsExactly("OfferRule.MORE_THAN_FREE");
        asked(desk.waits(1990, 1991), offered(2, 2));
        assertThat(refusal(() -> offered(1, 1))).containsExactly("OfferRule.MORE_THAN_FREE");
        assertThat(desk.<List<KindVacancy>>as("lille",
                s -> s.offers().offerable(TODAY, TODAY.plusDays(9)).get(0).vacancies()))
                .extracting("kind", "free", "largest", "stepFree", "largestStepFree")
                .containsExactly(tuple(FacilityKind.CADA, 2, 2, 0, 0),
                        tuple(FacilityKind.HUDA, 0, 3, 0, 3));
    }

    @Test void a_place_that_was_given_is_counted_once_as_taken_and_once_the_way_has_ended_as_offered_again() {
        var household = desk.waits(1990, 1991);
        long offer = offered(5, 3);
        asked(household, offer);
        assertThat(left(offer)).isEqualTo(3);
        long way = placed(household, 63L);
        assertThat(left(offer)).isEqualTo(3);
        assertThat(
                desk.<Integer>as("lille", s -> s.offers().offerable(TODAY, TODAY).get(0).of(FacilityKind.HUDA).free()))
                .isZero();
        desk.as("lille", s -> s.ways().act(new NewAct(way, OrientationAct.CANCEL, "autre place")));
        assertThat(left(offer)).isEqualTo(5);
    }

    @Test void people_awaited_without_a_bed_are_not_promised_away() {
        desk.as("lille", s -> s.placements()
                .orient(new NewPlacement(admission(desk.waits("lille", null, false, 1990), false), null)));
        assertThat(
                desk.<Integer>as("lille", s -> s.offers().offerable(TODAY, TODAY).get(0).of(FacilityKind.HUDA).free()))
                .isEqualTo(4);
    }

    @Test void the_offers_that_suit_come_first_with_every_reason_against_the_others() {
        desk.as("lille", s -> s.offers()
                .offer(new NewOffer(null, FacilityKind.CADA, 2, 2, false, TODAY, TODAY.plusDays(3))));
        desk.as("lille", s -> s.offers()
                .offer(new NewOffer(null, FacilityKind.HUDA, 3, 3, true, TODAY, TODAY.plusDays(9))));
        var dublin = desk.waits("lyon", Procedure.DUBLIN, true, 1990, 1991, 1992);
        var choices = desk.as("lyon", s -> s.regions().choices(dublin.household())).offers();
        assertThat(choices).extracting(choice -> choice.offer().kind()).containsExactly(FacilityKind.HUDA,
                FacilityKind.CADA);
        assertThat(choices.get(0).suits()).isTrue();
        assertThat(choices.get(1).objections()).extracting(Objection::key).containsExactly("RegionAskRule.TOO_FEW_LEFT",
                "RegionAskRule.TOO_LARGE_A_HOUSEHOLD", "RegionAskRule.NOT_STEP_FREE", "AdmissionRule.DUBLIN_IN_CADA");
        assertThatThrownBy(() -> desk.as("lille", s -> s.regions().choices(dublin.household())))
                .isInstanceOf(NotFound.class);
    }

    @Test void one_region_at_a_time_is_asked_and_the_own_one_waits_for_its_answer() {
        var household = desk.waits(1990);
        long offer = offered(5, 3);
        long ask = asked(household, offer);
        assertThat(refusal(() -> asked(household, offer))).containsExactly("RegionAskRule.ASKED_ALREADY");
        assertThat(desk.<List<WaitingHousehold>>as("lyon", s -> s.placements().waiting()))
                .extracting(WaitingHousehold::askedOf)
                .contains("Lille");
        assertThat(refusal(() -> desk.as("lyon", s -> s.placements().orient(
                new NewPlacement(admission(RegionDesk.TILLEULS, household, false), 61L)))))
                .containsExactly("admission.askedElsewhere");
        placed(household, 63L);
        assertThat(refusal(() -> desk.as("lyon", s -> s.placements().orient(
                new NewPlacement(admission(RegionDesk.TILLEULS, household, false), 61L)))))
                .containsExactly("AdmissionRule.ALREADY_EXPECTED");
        assertThat(refusal(() -> asked(household, offer))).containsExactly("RegionAskRule.EXPECTED_ALREADY");
        assertThat(row("lyon", ask).state()).isEqualTo(RegionAskState.PLACED);
    }

    @Test void the_region_that_is_asked_chooses_with_all_the_rules_of_an_orientation() {
        var dublin = desk.waits("lyon", Procedure.DUBLIN, false, 1990);
        asked(dublin, offered(5, 3));
        assertThat(refusal(() -> desk.as("lille", s -> s.placements()
                .orient(new NewPlacement(admission(RegionDesk.BEFFROI, dublin, false), 65L)))))
                .containsExactly("AdmissionRule.DUBLIN_IN_CADA");
        assertThat(desk.<List<Option>>as("lille",
                s -> s.placements().search(dublin.household(), TODAY.plusDays(1)).options()))
                .extracting(option -> option.facility().facility()).containsOnly(PHARE, RegionDesk.BEFFROI);
        assertThatThrownBy(() -> desk.as("marseille", s -> s.placements().search(dublin.household(), TODAY)))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lyon", "marseille", "phare"}) void what_waits_for_an_answer_waits_for_the_one_who_is_asked(
            String other) {
        var household = desk.waits(1990);
        long ask = asked(household, offered(5, 3));
        assertThat(desk.<List<Duty>>as("lille", s -> s.duties().page(0, 9))).singleElement().satisfies(duty -> {
            assertThat(duty.work()).isEqualTo(Work.REGION_ASKED);
            assertThat(duty.id()).isEqualTo(ask);
            assertThat(duty.household()).isEqualTo(household.household());
            assertThat(duty.facility()).isEqualTo("Lyon");
            assertThat(duty.due()).isEqualTo(TODAY.plusDays(2));
        });
        assertThat(desk.reads("lille", "select kind || waiting from work_of('OFII')")).contains("REGION_ASKED1");
        assertThat(desk.<List<Duty>>as(other, s -> s.duties().page(0, 9))).isEmpty();
        assertThat(desk.reads(other, "select kind from work_of('OFII') where kind = 'REGION_ASKED'")).isEmpty();
    }

    @Test void of_twenty_who_ask_for_the_last_place_at_once_one_gets_it() throws Exception {
        long offer = offered(1, 1);
        var households = IntStream.range(0, 20).mapToObj(at -> desk.waits(1960 + at)).toList();
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(8);
        try {
            var asked = households.stream().map(one -> pool.submit(() -> {
                start.await();
                return asked(one, offer);
            })).toList();
            start.countDown();
            assertThat(asked.stream().filter(RegionServiceTest::succeeds).count()).isEqualTo(1);
        } finally {
            pool.shutdown();
        }
        assertThat(left(offer)).isZero();
    }

    private static boolean succeeds(Future<Long> asked) {
        try {
            return asked.get() != null;
        } catch (Exception refused) {
            assertThat(refused).hasStackTraceContaining(
                    refused.getCause() instanceof Refusal ? "TOO_FEW_LEFT" : "fewer places left");
            return false;
        }
    }

    private void seenBy(RegisteredHousehold household, String... logins) {
        var who = Set.of(logins);
        for (var login : List.of("lyon", "lille", "marseille", "social", "phare", "beffroi", "finance")) {
            int seen = who.contains(login) ? household.people().size() : 0;
            var people = RegionDesk.in(household.people());
            for (var table : List.of("person where id", "membership where person_id",
                    "person_procedure where person_id"))
                assertThat(desk.reads(login, "select 'x' from " + table + " in " + people)).as(login + " " + table)
                        .hasSize(seen);
            assertThat(desk.reads(login,
                    "select reference from household where reference = '" + household.household() + "'"))
                    .as(login).hasSize(Math.min(1, seen));
        }
    }

    private long offered(int places, int largest) {
        return desk.as("lille", s -> s.offers()
                .offer(new NewOffer(null, FacilityKind.HUDA, places, largest, false, TODAY, TODAY.plusDays(9))));
    }

    private long asked(RegisteredHousehold household, long offer) {
        return desk.as("lyon", s -> s.regions().ask(household.household(), offer));
    }

    private int left(long offer) {
        return desk.as("lyon", s -> s.offers().offers()).stream().filter(one -> one.id() == offer).findFirst()
                .orElseThrow().left();
    }

    private long placed(RegisteredHousehold household, long unit) {
        return desk.as("lille", s -> s.placements().orient(new NewPlacement(admission(household, false), unit)))
                .orientation();
    }

    private NewAdmission admission(RegisteredHousehold household, boolean proposed) {
        return admission(PHARE, household, proposed);
    }

    private NewAdmission admission(long facility, RegisteredHousehold household, boolean proposed) {
        return new NewAdmission("R-" + ++decisions, facility, TODAY, null, TODAY, household.household(), List.of(),
                proposed);
    }

    private void arrives(long way, long person) {
        desk.as("phare", s -> s.arrivals().record(new NewArrival(way, TODAY, List.of(BedWish.none(person)), Set.of())));
    }

    private void decline(long ask, String because) {
        desk.as("lille", s -> {
            s.regions().decline(ask, because);
            return null;
        });
    }

    private void withdraw(String login, long ask) {
        desk.as(login, s -> {
            s.regions().withdraw(ask);
            return null;
        });
    }

    private RegionAskRow row(String login, long ask) {
        return desk.as(login, s -> s.regions().ask(ask));
    }

    private List<String> waiting(String login) {
        return desk.as(login, s -> s.placements().waiting()).stream().map(WaitingHousehold::reference).toList();
    }

    private static List<String> refusal(Runnable attempt) {
        try {
            attempt.run();
        } catch (Refusal refused) {
            return refused.objections().stream().map(Objection::key).toList();
        }
        throw new AssertionError("not refused");
    }
}
