package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.havre.facility.FacilityKind;
import org.havre.law.Rule;
import org.havre.resident.Procedure;
import org.havre.resident.Sex;
import org.havre.shared.Objection;
import org.havre.shared.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivalRequestTest {
    private static final LocalDate DECIDED = LocalDate.of(2025, 6, 2);
    private static final LocalDate LAST = LocalDate.of(2025, 6, 7);
    private static final Offer OFFER = new Offer(DECIDED, LAST, null);
    private static final Expected MOTHER = expected(71, 1990, Procedure.NORMAL);
    private static final Expected CHILD = expected(73, 2015, null);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            1 | BEFORE_THE_DECISION
            2 | -
            7 | -
            8 | AFTER_THE_LAST_DAY
            """) void is_possible_from_the_decision_to_the_fifth_day_after_it(int day, String rule) {
        assertThat(keys(arrival(OFFER, LocalDate.of(2025, 6, day), 71, 73)))
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test void is_recorded_once_it_has_happened() {
        var tomorrow = new ArrivalRequest(OFFER, List.of(MOTHER), Set.of(71L), FacilityKind.HUDA, DECIDED.plusDays(1),
                DECIDED);

        assertThat(tomorrow.objections()).containsExactly(Objection.of(ArrivalRule.IN_THE_FUTURE, DECIDED).at("day"));
    }

    @Test void is_no_longer_possible_from_the_day_on_which_the_offer_ended() {
        var ended = new Offer(DECIDED, LAST, DECIDED.plusDays(2));

        assertThat(keys(arrival(ended, DECIDED.plusDays(1), 71))).isEmpty();
        assertThat(keys(arrival(ended, DECIDED.plusDays(2), 71))).containsExactly("OFFER_ENDED");
        assertThat(keys(arrival(ended, LAST.plusDays(1), 71))).containsExactly("OFFER_ENDED");
    }

    @Test void of_some_leaves_the_rest_expected() {
        assertThat(arrival(OFFER, DECIDED, 71).objections()).isEmpty();
        assertThat(arrival(OFFER, DECIDED, 71).isComplete()).isFalse();
        assertThat(arrival(OFFER, DECIDED, 71, 73).isComplete()).isTrue();
    }

    @Test void of_a_minor_needs_an_adult_who_comes_or_is_there() {
        assertThat(keys(arrival(OFFER, DECIDED, 73))).containsExactly("MINORS_WITHOUT_ADULT");

        var mother = new Expected(MOTHER.guest(), DECIDED, Procedure.NORMAL, null);
        assertThat(new ArrivalRequest(OFFER, List.of(mother, CHILD), Set.of(73L), FacilityKind.HUDA, LAST, LAST)
                .objections())
                .isEmpty();
    }

    @Test void of_nobody_or_of_somebody_else_is_refused() {
        assertThat(keys(arrival(OFFER, DECIDED))).containsExactly("NOBODY_COMES");
        assertThat(keys(arrival(OFFER, DECIDED, 71, 99))).containsExactly("NOT_EXPECTED");
    }

    @Test void of_somebody_who_stays_elsewhere_names_the_facility() {
        var elsewhere = new Expected.Elsewhere("HUDA des Tilleuls", Period.from(DECIDED.minusDays(30)), false);
        var present = new Expected(MOTHER.guest(), null, Procedure.NORMAL, elsewhere);

        assertThat(new ArrivalRequest(OFFER, List.of(present), Set.of(71L), FacilityKind.HUDA, DECIDED, DECIDED)
                .objections())
                .containsExactly(Objection.of(ArrivalRule.PRESENT_ELSEWHERE, "HUDA des Tilleuls", DECIDED.minusDays(30))
                        .at("members"));
    }

    @Rule("R11")
    @Test void by_a_transfer_closes_the_other_stay_once_that_was_read() {
        var request = transferred(DECIDED.minusDays(30));
        assertThat(request.objections())
                .containsExactly(Objection.of(ArrivalRule.CLOSES_STAY_ELSEWHERE, 1, DECIDED).at("day"));
        assertThat(request.objections()).allMatch(Weighed::mayBeSetAside);
        assertThat(request.transferred()).containsExactly(71L);
    }

    @Rule("R11")
    @ParameterizedTest
    @CsvSource({"-1, CLOSES_STAY_ELSEWHERE", "0, CLOSES_STAY_ELSEWHERE",
            "1, BEFORE_STAY_ELSEWHERE"}) void by_a_transfer_is_not_before_the_stay_that_it_ends(int days, String rule) {
        assertThat(keys(transferred(DECIDED.plusDays(days)))).containsExactly(rule);
    }

    private static ArrivalRequest transferred(LocalDate since) {
        var elsewhere = new Expected.Elsewhere(null, Period.from(since), true);
        var present = new Expected(MOTHER.guest(), null, Procedure.NORMAL, elsewhere);
        return new ArrivalRequest(OFFER, List.of(present), Set.of(71L), FacilityKind.HUDA, DECIDED, DECIDED);
    }

    @Test void of_a_dublin_case_is_refused_where_the_facility_has_become_a_cada() {
        var dublin = List.of(expected(71, 1990, Procedure.DUBLIN));

        assertThat(keys(new ArrivalRequest(OFFER, dublin, Set.of(71L), FacilityKind.CADA, DECIDED, DECIDED)))
                .containsExactly("DUBLIN_IN_CADA");
        assertThat(keys(new ArrivalRequest(OFFER, dublin, Set.of(71L), FacilityKind.HUDA, DECIDED, DECIDED))).isEmpty();
    }

    @Test void every_objection_is_told_at_once() {
        var twice = new Expected(CHILD.guest(), DECIDED, null, null);

        assertThat(keys(new ArrivalRequest(OFFER, List.of(twice), Set.of(73L), FacilityKind.HUDA, LAST.plusDays(2),
                LAST.plusDays(1))))
                .containsExactly("ALREADY_ARRIVED", "MINORS_WITHOUT_ADULT", "IN_THE_FUTURE", "AFTER_THE_LAST_DAY");
    }

    @Test void a_bed_is_kept_to_the_night_of_the_last_day_or_to_an_earlier_end() {
        assertThat(OFFER.keptFrom(DECIDED)).isEqualTo(Period.between(DECIDED, LAST.plusDays(1)));
        assertThat(new Offer(DECIDED, LAST, DECIDED.plusDays(1)).firstNightFree()).isEqualTo(DECIDED.plusDays(1));
    }

    private static ArrivalRequest arrival(Offer offer, LocalDate day, long... people) {
        return new ArrivalRequest(offer, List.of(MOTHER, CHILD),
                java.util.Arrays.stream(people).boxed().collect(java.util.stream.Collectors.toSet()), FacilityKind.HUDA,
                day,
                LocalDate.of(2025, 6, 30));
    }

    private static Expected expected(long person, int bornIn, Procedure procedure) {
        return new Expected(Room.of(7, person, Sex.F, bornIn), null, procedure, null);
    }

    private static List<String> keys(ArrivalRequest request) {
        return request.objections().stream().map(o -> o.key().replace("ArrivalRule.", "")).toList();
    }
}
