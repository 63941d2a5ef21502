package org.havre.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.havre.facility.FacilityKind;
import org.havre.facility.FundingRegime;
import org.havre.shared.Objection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatedValueRuleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 21);
    private static final ReferenceCosts KNOWN = new ReferenceCosts(List.of(cost("CADA", null, "2016-01-01", "19.50"),
            cost("CADA", null, "2026-01-01", "21.91"), cost("HUDA", null, "2016-01-01", "17.00"),
            cost("HUDA", "ELSEWHERE", "2026-01-01", "19.21")));
    private static final List<DatedDeadline> ASKED = List.of(deadline("TARIFEE", "BUDGET_REQUESTED", 2015, -1, 10, 31),
            deadline("TARIFEE", "BUDGET_REQUESTED", 2029, -1, 11, 15),
            deadline("SUBVENTIONNEE", "FINANCIAL_REPORT", 2015, 2, 12, 31));

    private static DatedCost cost(String kind, String area, String from, String amount) {
        return new DatedCost(FacilityKind.valueOf(kind), area == null ? null : CostArea.valueOf(area),
                LocalDate.parse(from), Euros.of(amount), Certainty.VERIFIED, "Instruction");
    }

    private static DatedDeadline deadline(String regime, String document, int year, int after, int month, int day) {
        return new DatedDeadline(FundingRegime.valueOf(regime), DueDocument.valueOf(document), LocalDate.of(year, 1, 1),
                new DocumentDeadline(after, MonthDay.of(month, day), Certainty.VERIFIED), "Instruction");
    }

    private static void expect(List<Objection> found, String rule) {
        assertThat(found).extracting(Objection::key)
                .isEqualTo(rule == null ? List.of() : List.of("DatedValueRule." + rule));
    }

    @ParameterizedTest
    @CsvSource({"2026-06-01, 22.00,", "2026-01-02, 22.00,", "2026-01-01, 22.00, SAID_ALREADY",
            "2025-12-31, 22.00, YEAR_OVER", "2027-01-01, 21.90,", "2027-01-01, 21.91, AS_BEFORE", "2027-01-01, 21.92,",
            "2027-01-01, 0.01,", "2027-01-01, 0, NOT_POSITIVE",
            "2027-01-01, -0.01, NOT_POSITIVE"}) void a_cost_is_set_in_the_running_year_at_the_earliest(
                    String from, String amount, String rule) {
        expect(DatedValueRule.against(cost("CADA", null, from, amount), KNOWN, TODAY), rule);
    }

    @Test void a_cost_of_an_area_stands_beside_the_one_that_holds_everywhere() {
        expect(DatedValueRule.against(cost("CADA", "IDF", "2026-01-01", "25.00"), KNOWN, TODAY), null);
        expect(DatedValueRule.against(cost("CADA", "IDF", "2026-01-01", "21.91"), KNOWN, TODAY), "AS_BEFORE");
        expect(DatedValueRule.against(cost("HUDA", null, "2027-01-01", "17.00"), KNOWN, TODAY), null);
        expect(DatedValueRule.against(cost("HUDA", "IDF", "2027-01-01", "17.00"), KNOWN, TODAY), "AS_BEFORE");
        expect(DatedValueRule.against(cost("HUDA", "ELSEWHERE", "2027-01-01", "19.21"), KNOWN, TODAY), "AS_BEFORE");
    }

    @Test void what_was_not_known_yet_is_not_as_before() {
        expect(DatedValueRule.against(cost("CPH", null, "2026-07-01", "25.00"), KNOWN, TODAY), null);
    }

    @ParameterizedTest
    @CsvSource({"2026, -1, 10, 15, YEAR_BEGUN", "2027, -1, 10, 15,", "2027, -1, 10, 31, AS_BEFORE",
            "2027, 0, 10, 31,", "2029, -1, 10, 15, SAID_ALREADY", "2030, -1, 11, 15, AS_BEFORE",
            "2030, -1, 10, 31,", "2027, -2, 10, 15, OUT_OF_YEARS", "2027, 5, 10, 15,", "2027, 6, 10, 15, OUT_OF_YEARS",
            "2027, 1, 2, 28,", "2027, 1, 2, 29, NO_SUCH_DAY"}) void a_deadline_is_set_for_years_to_come(int year,
                    int after, int month, int day, String rule) {
        expect(DatedValueRule.against(deadline("TARIFEE", "BUDGET_REQUESTED", year, after, month, day), ASKED, TODAY),
                rule);
    }

    @Test void a_document_that_a_regime_does_not_ask_for_gets_no_deadline() {
        expect(DatedValueRule.against(deadline("TARIFEE", "FINANCIAL_REPORT", 2027, 1, 4, 30), ASKED, TODAY),
                "NOT_ASKED");
    }

    @Test void everything_is_told_at_once() {
        var cost = new DatedCost(FacilityKind.CADA, null, LocalDate.of(2025, 1, 1), Euros.ZERO, Certainty.VERIFIED,
                " ");
        assertThat(DatedValueRule.against(cost, KNOWN, TODAY)).extracting(Objection::key).containsExactly(
                "DatedValueRule.NOT_POSITIVE", "DatedValueRule.YEAR_OVER", "DatedValueRule.SOURCE_MISSING");
    }
}
