package org.havre.orientation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.IntStream;
import org.havre.facility.FacilityKind;
import org.havre.law.Rule;
import org.havre.orientation.RegionAskRule.Standing;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;
import org.havre.resident.OutcomeKind;
import org.havre.resident.Procedure;
import org.havre.shared.Objection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lyon asks for places that Lille offers until 5 November. */
class RegionAskRuleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 30);
    private static final Standing NOTHING_YET = new Standing(1, 1, false, false, false);

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"4, 3, 3, -", "2, 3, 3, TOO_FEW_LEFT", "4, 2, 3, TOO_LARGE_A_HOUSEHOLD",
            "2, 2, 3, 'TOO_FEW_LEFT, TOO_LARGE_A_HOUSEHOLD'"}) void a_household_is_placed_together_or_not_at_all(
                    int left, int largest, int people, String rules) {
        var asked = new RegionAskRule.Request(people(people, Procedure.NORMAL), false,
                offer(FacilityKind.HUDA, 4, left, largest), NOTHING_YET, TODAY);
        assertThat(keys(asked)).isEqualTo(rules == null ? List.of() : List.of(rules.split(", ")));
    }

    @Test
    @Rule("R5") void nobody_of_the_Dublin_procedure_is_offered_a_CADA() {
        assertThat(keys(of(people(1, Procedure.DUBLIN), FacilityKind.CADA))).containsExactly("DUBLIN_IN_CADA");
        assertThat(keys(of(people(1, Procedure.DUBLIN), FacilityKind.HUDA))).isEmpty();
    }

    @Test
    @Rule("R8") void nobody_who_is_not_registered_is_offered_a_CADA() {
        assertThat(keys(of(people(1, null), FacilityKind.CADA))).containsExactly("UNREGISTERED_IN_CADA");
    }

    @Test void a_day_later_the_offer_is_over() {
        for (var day : List.of(LocalDate.of(2026, 11, 4), LocalDate.of(2026, 11, 5)))
            assertThat(keys(on(day))).isEmpty();
        assertThat(keys(on(LocalDate.of(2026, 11, 6)))).containsExactly("OFFER_IS_OVER");
    }

    private static RegionAskRule.Request on(LocalDate day) {
        return new RegionAskRule.Request(people(1, Procedure.NORMAL), false, offer(FacilityKind.HUDA, 4, 4, 3),
                NOTHING_YET, day);
    }

    @Test void every_objection_is_told_at_once() {
        var own = new OfferRow(1, 2, "Lyon", "Auvergne-Rhône-Alpes", FacilityKind.CADA, 1, 0, 1, false, TODAY, TODAY,
                TODAY, 0, true);
        var asked = new RegionAskRule.Request(people(2, Procedure.DUBLIN), true, own,
                new Standing(1, 1, true, true, true), TODAY);
        assertThat(keys(asked)).containsExactly("OFFER_IS_OVER", "OWN_PLACES", "TOO_FEW_LEFT", "TOO_LARGE_A_HOUSEHOLD",
                "NOT_STEP_FREE", "ASKED_ALREADY", "EXPECTED_ALREADY", "HOUSED_ALREADY", "DUBLIN_IN_CADA");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"ASKED, DECLINED, true, travaux, -",
            "ASKED, DECLINED, true, ' ', REASON_MISSING",
            "ASKED, DECLINED, true, -, REASON_MISSING", "ASKED, WITHDRAWN, true, -, -",
            "ASKED, WITHDRAWN, false, -, OF_THE_OTHER_SIDE", "PLACED, DECLINED, true, travaux, ANSWERED_ALREADY",
            "DECLINED, WITHDRAWN, true, -, ANSWERED_ALREADY"}) void is_answered_once_by_the_right_side_and_declined_with_a_reason(
                    RegionAskState state, RegionAskState answer, boolean mine, String because, String rule) {
        assertThat(new RegionAnswerRule.Request(state, answer, mine, because).objections()).extracting(Objection::key)
                .isEqualTo(rule == null ? List.of() : List.of("RegionAnswerRule." + rule));
    }

    static OfferRow offer(FacilityKind kind, int places, int left, int largest) {
        return new OfferRow(1, 2, "Lille", "Hauts-de-France", kind, places, left, largest, false, TODAY,
                LocalDate.of(2026, 11, 5), null, 0, false);
    }

    private static RegionAskRule.Request of(List<AdmissionRequest.Member> people, FacilityKind kind) {
        return new RegionAskRule.Request(people, false, offer(kind, 4, 4, 3), NOTHING_YET, TODAY);
    }

    private static List<AdmissionRequest.Member> people(int count, Procedure procedure) {
        return IntStream.range(0, count).mapToObj(at -> new AdmissionRequest.Member(
                at == 0 ? HouseholdRole.HEAD : HouseholdRole.OTHER, BirthDate.of(Year.of(1990)), procedure,
                OutcomeKind.Standing.PENDING)).toList();
    }

    private static List<String> keys(RegionAskRule.Request asked) {
        return asked.objections().stream().map(why -> why.key().substring(why.key().indexOf('.') + 1)).toList();
    }
}
