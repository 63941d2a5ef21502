package org.havre.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.havre.facility.FacilityKind;
import org.havre.facility.PlaceAttribute;
import org.havre.shared.Objection;
import org.havre.shared.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told with an act, an evaluation or a label, and what stands against it. */
class DetailRuleTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-10-31");
    private static final List<Tranche> TEN = List.of(new Tranche(6, FacilityKind.CADA),
            new Tranche(4, FacilityKind.HUDA));

    private static LocalDate day(String text) { return text == null ? null : LocalDate.parse(text); }

    private static List<String> keys(List<Objection> objections) {
        return objections.stream().map(objection -> objection.key() + "@" + objection.field()).toList();
    }

    @ParameterizedTest
    @CsvSource({"true, 2026-01-01, 2026-12-31,", "true, 2026-01-01, 2026-01-01,", "true, 2026-01-01,,", "true,,,",
            "false,,,", "true, 2026-01-01, 2025-12-31, PAPER_ENDS_BEFORE_IT_STARTS@paperLastDay",
            "true,, 2025-12-31, FIRST_DAY_MISSING@paperStartsOn",
            "false, 2026-01-01, 2026-12-31, DAYS_WITHOUT_PAPER@paperStartsOn"}) void the_days_of_a_paper_are_told_with_it_and_in_order(
                    boolean paper, String from, String last, String refused) {
        var act = new ActDetails(paper, new PaperDays(day(from), day(last)), Map.of(), List.of());
        assertThat(keys(act.objections()))
                .isEqualTo(refused == null ? List.of() : List.of("DetailRule." + refused));
    }

    @Test void everything_that_stands_against_an_act_is_told_at_once_and_beside_its_field() {
        var act = new ActDetails(false, new PaperDays(null, TODAY),
                Map.of(PlaceAttribute.LGBT, -1, PlaceAttribute.FVV_TEH, 11, PlaceAttribute.STEP_FREE, 10), TEN);
        assertThat(keys(act.objections())).containsExactly("DetailRule.DAYS_WITHOUT_PAPER@paperStartsOn",
                "DetailRule.FIRST_DAY_MISSING@paperStartsOn", "DetailRule.FEWER_THAN_NONE@lgbt",
                "DetailRule.MORE_THAN_ALL_PLACES@fvv_teh");
    }

    @Test void an_act_that_gives_no_places_may_say_how_many_are_for_some_of_those_that_another_gave() {
        var act = new ActDetails(false, PaperDays.UNREAD, Map.of(PlaceAttribute.LGBT, 12, PlaceAttribute.FVV_TEH, 0),
                List.of());
        assertThat(act.objections()).isEmpty();
    }

    private static Standing standing(Standing.Label... labels) {
        return new Standing(1, "C6901 · Les Acacias", List.of(LocalDate.parse("2024-03-01")), List.of(labels));
    }

    private static Standing.Label label(String from, String end) {
        return new Standing.Label(1, PlaceAttribute.LGBT, new Period(day(from), day(end)));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-31,", "2026-11-01, NOT_EVALUATED_YET", "2024-03-01, EVALUATED_ALREADY",
            "2024-02-29,"}) void an_evaluation_is_over_and_told_once(String on, String refused) {
        assertThat(keys(StandingRule.againstEvaluation(standing(), day(on), TODAY)))
                .isEqualTo(refused == null ? List.of() : List.of("StandingRule." + refused + "@evaluatedOn"));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01,, 2026-06-01, true", "2026-01-01, 2026-06-01, 2026-05-31, true",
            "2026-01-01, 2026-06-01, 2026-06-01, false",
            "2026-06-01,, 2026-01-01, true"}) void a_label_is_given_where_there_is_none_then_or_later(String from,
                    String end, String asked, boolean refused) {
        assertThat(StandingRule.againstLabel(standing(label(from, end)), PlaceAttribute.LGBT, day(asked)))
                .hasSize(refused ? 1 : 0);
        assertThat(StandingRule.againstLabel(standing(label(from, end)), PlaceAttribute.FVV_TEH, day(asked)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01,, 2026-01-02,", "2026-01-01,, 2026-01-01, ENDS_BEFORE_IT_STARTS@labelFrom",
            "2026-01-01, 2026-06-01, 2026-07-01, NOT_LABELLED@label"}) void a_label_is_taken_away_while_it_holds_and_after_its_first_day(
                    String from, String end, String asked, String refused) {
        assertThat(keys(StandingRule.againstEnd(standing(label(from, end)), PlaceAttribute.LGBT, day(asked))))
                .isEqualTo(refused == null ? List.of() : List.of("StandingRule." + refused));
    }
}
