package org.havre.stay.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.havre.access.Forbidden;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.law.Rule;
import org.havre.orientation.OrientationAct;
import org.havre.orientation.OrientationState;
import org.havre.orientation.PlaceAnswer;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.stay.BedWish;
import org.havre.stay.Village;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Households that were sent on 18 May and may come until the 23rd, seen on 20 May by their facility and by OFII. */
@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WayServiceTest {
    private Village village;
    private Desk facility;
    private Desk ofii;

    @BeforeAll void settle(TestDatabase database) {
        village = new Village(database);
        facility = Desk.of(village);
        ofii = facility.ofOfii();
        for (int household = 1; household <= 6; household++) village.sends(household, "2026-05-18", 1990, 1988);
    }

    @Test
    @Rule("R6") void the_last_answer_of_a_facility_counts_and_the_earlier_ones_stay() {
        answers(1, PlaceAnswer.CONFIRMED, null);
        answers(1, PlaceAnswer.NOT_AVAILABLE, PlaceAnswer.Reason.OUT_OF_SERVICE);
        answers(1, PlaceAnswer.NOT_AVAILABLE, PlaceAnswer.Reason.OUT_OF_SERVICE);

        var said = ofii.ways(ways -> ways.way(1));
        assertThat(said.isContested()).isTrue();
        assertThat(said.answer().reason()).isEqualTo(PlaceAnswer.Reason.OUT_OF_SERVICE);
        assertThat(said.state()).isEqualTo(OrientationState.EXPECTED);
        assertThat(village.rows("select answer from orientation_answer where orientation_id = 1 order by id"))
                .containsExactly("CONFIRMED", "NOT_AVAILABLE");
    }

    @Test
    @Rule("R9") void an_objection_after_the_place_was_confirmed_frees_the_beds_from_tonight_on() {
        answers(2, PlaceAnswer.CONFIRMED, null);
        facility.reserves(new NewReservation(2, LocalDate.of(2026, 5, 18),
                List.of(BedWish.place(21, 1, 11), BedWish.place(22, 1, 12)), Set.of()));

        assertThat(acts(2, OrientationAct.OBJECT, "ordre public")).isEqualTo(Village.TODAY);
        assertThat(village.rows("select starts_on, ends_on, state from bed_assignment where orientation_id = 2"))
                .containsExactly("2026-05-18|2026-05-20|RESERVED", "2026-05-18|2026-05-20|RESERVED");
        assertThat(village.rows("select state, ended_on, reason from orientation where id = 2"))
                .containsExactly("OBJECTED|2026-05-20|ordre public");
        assertThat(refusal(() -> facility.arrivals(a -> a.record(
                new NewArrival(2, Village.TODAY, List.of(BedWish.none(21), BedWish.none(22)), Set.of())))))
                .isNotEmpty();
    }

    @Test void an_offer_that_is_not_accepted_yet_is_taken_by_arriving() {
        village.execute("update orientation set state = 'PROPOSED' where id = 3");
        facility.arrivals(
                a -> a.record(new NewArrival(3, Village.TODAY, List.of(BedWish.none(31)), Set.of())));
        assertThat(ofii.ways(ways -> ways.way(3)).state()).isEqualTo(OrientationState.EXPECTED);
    }

    @Test void an_offer_that_is_accepted_goes_on_until_its_last_day() {
        village.execute("update orientation set state = 'PROPOSED' where id = 4");
        assertThat(acts(4, OrientationAct.ACCEPT, null)).isEqualTo(LocalDate.of(2026, 5, 24));
        assertThat(refusal(() -> acts(4, OrientationAct.REFUSE, "trop loin")))
                .containsExactly("OrientationActRule.NOT_POSSIBLE_NOW");
    }

    @Test void a_cancelled_way_of_which_one_has_arrived_leaves_the_other_where_they_were() {
        facility.arrivals(
                a -> a.record(new NewArrival(5, Village.TODAY, List.of(BedWish.none(51)), Set.of())));
        acts(5, OrientationAct.CANCEL, "réunis ailleurs");

        assertThat(village.rows("select person_id from stay where person_id in (51, 52) and not cancelled"))
                .containsExactly("51");
        assertThat(refusal(() -> facility.arrivals(
                a -> a.record(new NewArrival(5, Village.TODAY, List.of(BedWish.none(52)), Set.of()))))).isNotEmpty();
    }

    @Test void a_facility_answers_and_does_not_cancel_and_another_knows_nothing_of_it() {
        assertThatThrownBy(() -> facility.ways(ways -> ways.act(new NewAct(6, OrientationAct.CANCEL, "non"))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> ofii.ways(ways -> answer(ways, 6, PlaceAnswer.CONFIRMED, null)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> facility.elsewhere().ways(ways -> ways.way(6))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> facility.elsewhere().ways(ways -> answer(ways, 6, PlaceAnswer.CONFIRMED, null)))
                .isInstanceOf(NotFound.class);
    }

    private void answers(long orientation, PlaceAnswer answer, PlaceAnswer.Reason reason) {
        facility.ways(ways -> answer(ways, orientation, answer, reason));
    }

    private static Object answer(WayService ways, long orientation, PlaceAnswer answer, PlaceAnswer.Reason reason) {
        ways.answer(new NewAnswer(orientation, answer, reason, null));
        return null;
    }

    private LocalDate acts(long orientation, OrientationAct act, String because) {
        return ofii.ways(ways -> ways.act(new NewAct(orientation, act, because)));
    }

    private static List<String> refusal(Runnable attempt) {
        try {
            attempt.run();
            return List.of();
        } catch (Refusal refusal) {
            return refusal.objections().stream().map(Objection::key).toList();
        }
    }
}
