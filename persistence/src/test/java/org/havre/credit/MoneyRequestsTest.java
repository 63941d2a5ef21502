package org.havre.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.credit.EnvelopeLevel.BOP;
import static org.havre.credit.EnvelopeLevel.DRL;
import static org.havre.credit.EnvelopeLevel.RESERVE;
import static org.havre.credit.EnvelopeLevel.SUBSIDY;
import static org.havre.credit.EnvelopeLevel.UO;
import static org.havre.credit.RecoveryReason.OVERPAYMENT;
import static org.havre.credit.RecoveryReason.RESULT;
import static org.havre.credit.RecoveryReason.UNDER_ACTIVITY;
import static org.havre.facility.FundingRegime.SUBVENTIONNEE;
import static org.havre.facility.FundingRegime.TARIFEE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.havre.credit.ResultOfYear.Subsidised;
import org.havre.credit.ResultOfYear.Tariffed;
import org.havre.shared.Objection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders of recovery, commitments and envelopes, each before it is recorded. */
class MoneyRequestsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);

    private static List<String> recovery(SomeBudgets whose, String number, String amount, String issuedOn,
            RecoveryReason reason) {
        return keys(new RecoveryRequest(whose.file(), 2025, number, Euros.of(amount), LocalDate.parse(issuedOn), reason,
                Euros.of(1000), false, TODAY).objections());
    }

    private static List<String> keys(List<Objection> objections) {
        return objections.stream().map(objection -> objection.key().replaceAll(".*\\.", "")).toList();
    }

    private static SomeBudgets surplus() {
        return SomeBudgets.of(SUBVENTIONNEE).result(new Subsidised(2025, Euros.of(1), Euros.of(61), Euros.of(60),
                Euros.of(40), Euros.of(20), Euros.ZERO, Euros.ZERO));
    }

    @ParameterizedTest
    @CsvSource({"600.00, true", "600.01, false", "0.01, true"}) void no_more_is_asked_back_than_was_paid(String amount,
            boolean kept) {
        var whose = SomeBudgets.of(TARIFEE).recovered(2025, "400.00", UNDER_ACTIVITY).recovered(2026, "9", OVERPAYMENT);
        assertThat(recovery(whose, "T-9", amount, "2026-06-01", OVERPAYMENT).isEmpty()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"30.00, true", "30.01, false"}) void of_a_surplus_no_more_than_the_result_gives_back(String amount,
            boolean kept) {
        var whose = surplus().recovered(2025, "10.00", RESULT).recovered(2025, "500", OVERPAYMENT);
        var refused = recovery(whose, "T-9", amount, "2026-06-01", RESULT);
        if (kept) assertThat(refused).isEmpty();
        else assertThat(refused).containsExactly("ABOVE_THE_RESULT");
    }

    @Test void the_surplus_of_a_tariffed_facility_lowers_a_later_grant_and_is_not_asked_back() {
        var whose = SomeBudgets.of(TARIFEE).result(new Tariffed(2025, Euros.of(1), Euros.of(61), Euros.of(60),
                Euros.of(60), Euros.ZERO, Map.of()));
        assertThat(recovery(whose, "T-9", "1", "2026-06-01", RESULT)).containsExactly("ABOVE_THE_RESULT");
        assertThat(recovery(SomeBudgets.of(SUBVENTIONNEE), "T-9", "1", "2026-06-01", RESULT))
                .containsExactly("ABOVE_THE_RESULT");
    }

    @ParameterizedTest
    @CsvSource({"2024-12-31, BEFORE_THE_YEAR", "2025-01-01, ", "2026-10-31, ",
            "2026-11-01, NOT_ISSUED_YET"}) void an_order_is_issued_from_its_year_on_and_not_after_today(String issuedOn,
                    String refused) {
        assertThat(recovery(SomeBudgets.of(TARIFEE), "T-9", "1", issuedOn, OVERPAYMENT))
                .isEqualTo(refused == null ? List.of() : List.of(refused));
    }

    @Test void every_objection_to_an_order_is_told_at_once() {
        assertThat(keys(new RecoveryRequest(surplus().file(), 2025, " ", Euros.of(-1), TODAY.plusDays(1), RESULT,
                Euros.of(-2), true, TODAY).objections())).containsExactly("NUMBER_MISSING", "NUMBER_TAKEN",
                        "NOT_POSITIVE", "NOT_ISSUED_YET", "ABOVE_WHAT_WAS_PAID");
        assertThat(recovery(surplus(), "x".repeat(40), "1", "2026-06-01", OVERPAYMENT)).isEmpty();
        assertThat(recovery(surplus(), "x".repeat(41), "1", "2026-06-01", OVERPAYMENT))
                .containsExactly("NUMBER_MISSING");
    }

    @ParameterizedTest
    @CsvSource({"2100000001, 2026, 2026, 0.01, false, ", "210000000, 2026, 2026, 1, false, NO_NUMBER",
            "21000000012, 2026, 2026, 1, false, NO_NUMBER", "2100000001, 2026, 2026, 1, true, NUMBER_TAKEN",
            "2100000001, 2026, 2026, 0, false, NOT_POSITIVE", "2100000001, 2026, 2025, 1, false, ENDS_BEFORE_IT_STARTS",
            "2100000001, 2026, 2035, 1, false, ", "2100000001, 2026, 2036, 1, false, TOO_LONG",
            "2100000001, 2014, 2014, 1, false, NO_SUCH_YEAR",
            "2100000001, 2101, 2101, 1, false, NO_SUCH_YEAR"}) void a_commitment_has_ten_digits_a_positive_amount_and_ten_years_at_most(
                    String number, int from, int to, String ae, boolean taken, String refused) {
        assertThat(keys(new CommitmentRequest(null, false, number, from, to, Euros.of(ae), taken).objections()))
                .isEqualTo(refused == null ? List.of() : List.of(refused));
    }

    private static List<String> envelope(Programme programme, EnvelopeLevel level, String name, String ae, String cp,
            RegionEnvelope... others) {
        return keys(new EnvelopeRequest(programme, "FR-ARA", 2026, level, name, Euros.of(ae), Euros.of(cp),
                Stream.of(others).toList()).objections());
    }

    private static RegionEnvelope other(EnvelopeLevel level, String name, String ae, String cp) {
        return new RegionEnvelope(Programme.P303, "FR-ARA", level, name, Euros.of(ae), Euros.of(cp));
    }

    @Test void units_share_the_budget_each_by_ae_and_by_cp() {
        var budget = other(BOP, "", "200", "100");
        var unit = other(UO, "Rhône", "120", "50");
        assertThat(envelope(Programme.P303, UO, "Isère", "80", "50", budget, unit)).isEmpty();
        assertThat(envelope(Programme.P303, UO, "Isère", "80.01", "50", budget, unit))
                .containsExactly("UNITS_ABOVE_BUDGET");
        assertThat(envelope(Programme.P303, UO, "Isère", "80", "50.01", budget, unit))
                .containsExactly("UNITS_ABOVE_BUDGET");
        assertThat(envelope(Programme.P303, UO, "Isère", "9999", "9999", unit)).isEmpty();
    }

    @Test void a_budget_is_not_lowered_below_what_was_given_of_it() {
        var parts = new RegionEnvelope[]{other(UO, "Rhône", "120", "50"), other(RESERVE, "", "121", "4"),
                other(DRL, "", "1", "51"), other(SUBSIDY, "", "1", "52")};
        assertThat(envelope(Programme.P303, BOP, "", "121", "52", parts)).isEmpty();
        assertThat(envelope(Programme.P303, BOP, "", "119", "49", parts)).containsExactly("UNITS_ABOVE_BUDGET",
                "RESERVE_ABOVE_BUDGET", "LIMIT_ABOVE_BUDGET", "SUBSIDIES_ABOVE_BUDGET");
    }

    @Test void every_objection_to_an_envelope_is_told_at_once() {
        assertThat(envelope(Programme.P303, UO, " ", "-1", "-0.01")).containsExactly("AE_BELOW_NOUGHT",
                "CP_BELOW_NOUGHT", "UNIT_WITHOUT_NAME");
        assertThat(envelope(Programme.P104, SUBSIDY, "x", "1", "1")).containsExactly("NAME_OF_NO_UNIT",
                "OF_ANOTHER_PROGRAMME");
        assertThat(envelope(Programme.P303, DRL, "", "1", "1", other(DRL, "", "2", "2")))
                .containsExactly("THERE_ALREADY");
    }
}
