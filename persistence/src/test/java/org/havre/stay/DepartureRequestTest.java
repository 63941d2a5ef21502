package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.orientation.DecisionNature.ADMISSION;
import static org.havre.orientation.DecisionNature.EXIT;
import static org.havre.orientation.ExitReason.BPI_CPH;
import static org.havre.orientation.ExitReason.DEBOUTE_FIN_DELAI;
import static org.havre.orientation.ExitReason.DEPART_VOLONTAIRE;
import static org.havre.orientation.ExitReason.ERREUR_SAISIE;
import static org.havre.orientation.ExitReason.NON_PRESENTATION;
import static org.havre.orientation.ExitReason.TRANSFERT_INTERNE_DNA;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.havre.law.Rule;
import org.havre.orientation.DecisionNature;
import org.havre.orientation.ExitReason;
import org.havre.shared.Objection;
import org.havre.shared.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DepartureRequestTest {
    private static final LocalDate ARRIVED = LocalDate.of(2026, 3, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final long PERSON = 71;
    private static final long HOUSEHOLD = 7;
    private final Stay stay = Stay.byDecision(PERSON, 1, ARRIVED, 5, null);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2026-02-28 | BEFORE_ARRIVAL
            2026-03-01 | -
            2026-05-20 | -
            2026-05-21 | IN_THE_FUTURE
            """) void lies_between_the_arrival_and_today(LocalDate day, String rule) {
        assertThat(keys(departure(day, DEPART_VOLONTAIRE, null))).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test void before_the_arrival_is_told_beside_the_day() {
        assertThat(departure(ARRIVED.minusDays(1), DEPART_VOLONTAIRE, null).objections())
                .containsExactly(Objection.of(DepartureRule.BEFORE_ARRIVAL, ARRIVED).at("day"));
    }

    @Test void names_the_decision_where_the_reason_needs_one() {
        assertThat(keys(departure(TODAY, DEBOUTE_FIN_DELAI, null))).containsExactly("DECISION_MISSING");
        assertThat(keys(departure(TODAY, DEBOUTE_FIN_DELAI, exit(HOUSEHOLD, null)))).isEmpty();
    }

    @Test void is_carried_by_a_decision_that_concerns_the_person() {
        assertThat(keys(departure(TODAY, DEBOUTE_FIN_DELAI, exit(HOUSEHOLD, PERSON)))).isEmpty();
        assertThat(keys(departure(TODAY, DEBOUTE_FIN_DELAI, exit(HOUSEHOLD, 72L))))
                .containsExactly("DECISION_OF_OTHERS");
        assertThat(keys(departure(TODAY, DEBOUTE_FIN_DELAI, exit(8, null)))).containsExactly("DECISION_OF_OTHERS");
    }

    @Test void is_not_carried_by_a_decision_that_is_annulled_or_used_or_closes_nothing() {
        assertThat(keys(departure(TODAY, DEBOUTE_FIN_DELAI, decision(EXIT, HOUSEHOLD, null, true, Set.of()))))
                .containsExactly("DECISION_ANNULLED");
        assertThat(keys(departure(TODAY, DEBOUTE_FIN_DELAI, decision(EXIT, HOUSEHOLD, null, false, Set.of(PERSON)))))
                .containsExactly("DECISION_USED");
        assertThat(keys(departure(TODAY, DEBOUTE_FIN_DELAI, decision(ADMISSION, HOUSEHOLD, null, false, Set.of()))))
                .containsExactly("DECISION_CLOSES_NO_STAY");
    }

    @ParameterizedTest
    @EnumSource(ExitReason.class)
    @Rule("R35") void has_one_reason_that_says_who_decides_and_whether_a_number_is_needed(ExitReason reason) {
        assertThat(reason.decider()).isNotNull();
        if (!ExitReason.ofDepartures().contains(reason)) return;
        assertThat(keys(departure(TODAY, reason, null)).contains("DECISION_MISSING")).isEqualTo(reason.needsDecision());
    }

    @Test
    @Rule("R36") void to_a_cph_is_carried_by_a_decision_that_names_it() {
        assertThat(keys(departure(TODAY, BPI_CPH, exit(HOUSEHOLD, null))))
                .containsExactly("DECISION_NAMES_NO_FACILITY");
        assertThat(keys(departure(TODAY, BPI_CPH,
                decision(DecisionNature.TRANSFER, HOUSEHOLD, null, false, Set.of())))).isEmpty();
    }

    @Test
    @Rule("R36") void to_another_facility_is_carried_by_a_decision_that_names_it() {
        assertThat(keys(departure(TODAY, TRANSFERT_INTERNE_DNA, exit(HOUSEHOLD, null))))
                .containsExactly("DECISION_NAMES_NO_FACILITY");
        assertThat(keys(departure(TODAY, TRANSFERT_INTERNE_DNA,
                decision(DecisionNature.TRANSFER, HOUSEHOLD, null, false, Set.of())))).isEmpty();
    }

    @Test void of_somebody_who_never_came_or_by_error_is_another_act() {
        assertThat(keys(departure(TODAY, ERREUR_SAISIE, null))).containsExactly("NOT_A_DEPARTURE");
        assertThat(keys(departure(TODAY, NON_PRESENTATION, null))).containsExactly("NOT_A_DEPARTURE");
        assertThat(keys(departure(TODAY, ExitReason.OPPOSITION_PREFET, null))).containsExactly("NOT_A_DEPARTURE");
    }

    @Test void is_recorded_once_and_then_corrected() {
        assertThat(departure(TODAY, DEPART_VOLONTAIRE, null).objectionsToCorrection()).extracting(Sentences::keyOf)
                .containsExactly("DepartureRule.NOT_LEFT_YET");
        stay.depart(TODAY.minusDays(3), DEPART_VOLONTAIRE, null);

        assertThat(departure(TODAY, DEPART_VOLONTAIRE, null).objections())
                .containsExactly(Objection.of(DepartureRule.ALREADY_LEFT, TODAY.minusDays(3)).at("day"));
        assertThat(departure(TODAY, DEPART_VOLONTAIRE, null).objectionsToCorrection()).isEmpty();
    }

    @Test void keeps_its_own_decision_when_it_is_corrected() {
        stay.depart(TODAY.minusDays(3), DEBOUTE_FIN_DELAI, 50L);
        var own = decision(EXIT, HOUSEHOLD, null, false, Set.of(PERSON));

        assertThat(new DepartureRequest(stay, HOUSEHOLD, TODAY, DEBOUTE_FIN_DELAI, own, null, TODAY)
                .objectionsToCorrection())
                .isEmpty();
    }

    @Test void of_one_member_leaves_the_decision_open_to_the_others() {
        var decision = decision(EXIT, HOUSEHOLD, null, false, Set.of(72L));

        assertThat(keys(departure(TODAY, DEBOUTE_FIN_DELAI, decision))).isEmpty();
    }

    @Test void is_corrected_up_to_the_day_on_which_the_next_stay_begins() {
        stay.depart(TODAY.minusDays(9), DEPART_VOLONTAIRE, null);
        var next = TODAY.minusDays(5);

        assertThat(corrected(next, next)).isEmpty();
        assertThat(corrected(next.plusDays(1), next)).extracting(Sentences::keyOf)
                .containsExactly("DepartureRule.STAYING_AGAIN");
    }

    @Test void of_a_cancelled_stay_there_is_none() {
        stay.cancel("enregistré deux fois");

        assertThat(keys(departure(TODAY, DEPART_VOLONTAIRE, null))).containsExactly("CANCELLED");
    }

    private List<Objection> corrected(LocalDate day, LocalDate next) {
        return new DepartureRequest(stay, HOUSEHOLD, day, DEPART_VOLONTAIRE, null, next, TODAY)
                .objectionsToCorrection();
    }

    private DepartureRequest departure(LocalDate day, ExitReason reason, ExitDecision decision) {
        return new DepartureRequest(stay, HOUSEHOLD, day, reason, decision, null, TODAY);
    }

    private static ExitDecision exit(long household, Long person) {
        return decision(EXIT, household, person, false, Set.of());
    }

    private static ExitDecision decision(DecisionNature nature, long household, Long person, boolean annulled,
            Set<Long> leavers) {
        return new ExitDecision(50, "S-1", nature, household, person, ARRIVED, TODAY, null, annulled, Set.of(),
                leavers);
    }

    private static List<String> keys(DepartureRequest request) {
        return request.objections().stream().map(o -> o.key().replace("DepartureRule.", "")).toList();
    }
}
