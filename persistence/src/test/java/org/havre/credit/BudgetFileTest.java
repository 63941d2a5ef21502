package org.havre.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.credit.BudgetStage.ACCOUNT;
import static org.havre.credit.BudgetStage.AMENDED;
import static org.havre.credit.BudgetStage.GRANTED;
import static org.havre.credit.BudgetStage.REQUESTED;
import static org.havre.credit.BudgetStage.RETAINED;
import static org.havre.credit.SomeBudgets.groups;
import static org.havre.facility.FundingRegime.MARCHE;
import static org.havre.facility.FundingRegime.SUBVENTIONNEE;
import static org.havre.facility.FundingRegime.TARIFEE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.havre.credit.ResultOfYear.Subsidised;
import org.havre.credit.ResultOfYear.Tariffed;
import org.havre.facility.FundingRegime;
import org.havre.law.Rule;
import org.havre.shared.Objection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetFileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    private static final BudgetGroups ACCOUNTED = groups("951000", "963858");

    private static List<String> refused(SomeBudgets whose, int year, BudgetStage stage, BudgetGroups told,
            LocalDate today) {
        return new BudgetRequest(whose.file(), year, stage, told, today).objections().stream().map(Objection::key)
                .toList();
    }

    private static Tariffed tariffed(int year, String net, String state) {
        var kept = Euros.of(net).minus(Euros.of(state));
        return new Tariffed(year, Euros.of(951_000), Euros.of(951_000).plus(Euros.of(net)), Euros.of(net),
                Euros.of(state), kept, Map.of(ResultDetail.CARRIED_FORWARD, kept));
    }

    @Test void totals_are_the_sums_of_the_three_groups_and_the_result_is_products_less_charges() {
        var groups = new BudgetGroups(List.of(Euros.of("100.10"), Euros.of("700.20"), Euros.of("150.70")),
                List.of(Euros.of("960.00"), Euros.of("3.00"), Euros.of("0.85")));
        assertThat(groups.total(BudgetSide.CHARGE)).isEqualTo(Euros.of("951.00"));
        assertThat(groups.total(BudgetSide.PRODUCT)).isEqualTo(Euros.of("963.85"));
        assertThat(groups.net()).isEqualTo(Euros.of("12.85"));
        assertThat(groups.of(BudgetSide.CHARGE, 2)).isEqualTo(Euros.of("700.20"));
    }

    @ParameterizedTest
    @CsvSource({"TARIFEE, 5", "SUBVENTIONNEE, 4", "MARCHE, 0"}) void each_regime_has_its_stages(FundingRegime regime,
            int stages) {
        assertThat(BudgetStage.of(regime)).hasSize(stages);
    }

    @Test void a_contract_has_no_budget_and_a_subsidised_account_is_not_retained() {
        assertThat(refused(SomeBudgets.of(MARCHE), 2026, REQUESTED, ACCOUNTED, TODAY))
                .containsExactly("BudgetRule.OF_A_CONTRACT");
        assertThat(refused(SomeBudgets.of(SUBVENTIONNEE).told(2025, ACCOUNT, ACCOUNTED), 2025, RETAINED, ACCOUNTED,
                TODAY)).containsExactly("BudgetRule.OF_ANOTHER_REGIME");
    }

    @Test void what_is_changed_or_retained_is_there_before() {
        var whose = SomeBudgets.of(TARIFEE);
        assertThat(refused(whose, 2026, AMENDED, ACCOUNTED, TODAY)).containsExactly("BudgetRule.NOTHING_TO_AMEND");
        assertThat(refused(whose, 2025, RETAINED, ACCOUNTED, TODAY)).containsExactly("BudgetRule.NOTHING_TO_RETAIN");
        whose.told(2026, GRANTED, ACCOUNTED).told(2025, ACCOUNT, ACCOUNTED);
        assertThat(refused(whose, 2026, AMENDED, ACCOUNTED, TODAY)).isEmpty();
        assertThat(refused(whose, 2025, RETAINED, ACCOUNTED, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2025-12-30, true", "2025-12-31, true", "2026-01-01, false"}) void an_account_comes_after_its_year(
            LocalDate today, boolean early) {
        var refused = refused(SomeBudgets.of(TARIFEE), 2025, ACCOUNT, ACCOUNTED, today);
        assertThat(refused.contains("BudgetRule.ACCOUNT_BEFORE_THE_END")).isEqualTo(early);
    }

    @Test void every_objection_is_told_at_once() {
        assertThat(refused(SomeBudgets.of(TARIFEE), 2026, RETAINED, groups("-0.01", "0"), TODAY)).containsExactly(
                "BudgetRule.NOTHING_TO_RETAIN", "BudgetRule.ACCOUNT_BEFORE_THE_END",
                "BudgetRule.GROUP_BELOW_NOUGHT");
        assertThat(refused(SomeBudgets.of(TARIFEE), 2026, REQUESTED, BudgetGroups.NONE, TODAY))
                .containsExactly("BudgetRule.NOTHING_TOLD");
    }

    @Test void what_is_told_is_not_offered_to_be_told_over() {
        var whose = SomeBudgets.of(TARIFEE).told(2025, ACCOUNT, ACCOUNTED).told(2025, GRANTED, ACCOUNTED);
        assertThat(whose.file().untold(2025)).containsExactly(REQUESTED, AMENDED, RETAINED);
        assertThat(whose.file().untold(2026)).isEqualTo(BudgetStage.of(TARIFEE));
        assertThat(SomeBudgets.of(MARCHE).file().untold(2026)).isEmpty();
    }

    @Test void what_is_told_again_is_another_revision() {
        var whose = SomeBudgets.of(TARIFEE);
        assertThat(new BudgetRequest(whose.file(), 2026, REQUESTED, ACCOUNTED, TODAY).revision()).isZero();
        whose.told(2026, REQUESTED, ACCOUNTED).told(2026, REQUESTED, ACCOUNTED);
        assertThat(new BudgetRequest(whose.file(), 2026, REQUESTED, ACCOUNTED, TODAY).revision()).isEqualTo(2);
    }

    @Test void what_the_state_retained_goes_before_what_the_operator_told() {
        var whose = SomeBudgets.of(TARIFEE).told(2025, ACCOUNT, groups("1", "3"));
        assertThat(whose.file().year(2025).account()).contains(groups("1", "3"));
        whose.told(2025, RETAINED, groups("1", "2"));
        assertThat(whose.file().year(2025).account()).contains(groups("1", "2"));
        assertThat(whose.file().year(2024).account()).isEmpty();
    }

    @Test void a_result_comes_from_an_account_of_a_year_that_is_over() {
        var whose = SomeBudgets.of(TARIFEE);
        assertThat(new ResultRequest(whose.file(), tariffed(2025, "12858", "0"), TODAY).objections())
                .extracting(Objection::key).containsExactly("ResultRequestRule.NO_ACCOUNT");
        assertThat(new ResultRequest(whose.file(), tariffed(2026, "12858", "0"), TODAY).objections())
                .extracting(Objection::key)
                .containsExactly("ResultRequestRule.NOT_OVER_YET", "ResultRequestRule.NO_ACCOUNT");
        whose.told(2025, ACCOUNT, ACCOUNTED);
        assertThat(new ResultRequest(whose.file(), tariffed(2025, "12858", "0"), TODAY).objections()).isEmpty();
        assertThat(new ResultRequest(SomeBudgets.of(MARCHE).told(2025, ACCOUNT, ACCOUNTED).file(),
                tariffed(2025, "12858", "0"), TODAY).objections()).extracting(Objection::key)
                .containsExactly("ResultRequestRule.OF_A_CONTRACT");
    }

    @Test
    @Rule("R52") void every_equation_that_does_not_hold_is_told_beside_its_field() {
        var whose = SomeBudgets.of(TARIFEE).told(2025, ACCOUNT, ACCOUNTED).file();
        var wrong = new Tariffed(2025, Euros.of(951_000), Euros.of(963_858), Euros.of(100), Euros.of(-5), Euros.of(7),
                Map.of(ResultDetail.DEFICIT_RESERVE, Euros.of(6)));
        assertThat(new ResultRequest(whose, wrong, TODAY).objections()).extracting(Objection::field)
                .containsExactly("net", "allocation", "allocation", "takenByState");
    }

    @Test void the_grant_of_the_second_year_after_takes_a_surplus_off_and_gives_a_deficit() {
        var whose = SomeBudgets.of(TARIFEE).result(tariffed(2024, "12858", "4000"));
        assertThat(whose.file().takeUp(2026)).contains(new TakeUp(2024, Euros.of(-4000), null, false));
        assertThat(whose.file().takeUp(2025)).isEmpty();
        assertThat(whose.file().takeUp(2026).orElseThrow().proposed(Euros.of("932840.30")))
                .isEqualTo(Euros.of("928840.30"));
        whose.result(tariffed(2024, "-500", "-500"));
        assertThat(whose.file().takeUp(2026).orElseThrow().amount()).isEqualTo(Euros.of(500));
        assertThat(SomeBudgets.of(SUBVENTIONNEE).result(new Subsidised(2024, Euros.ZERO, Euros.of(60), Euros.of(60),
                Euros.of(20), Euros.of(30), Euros.of(10), Euros.ZERO)).file().takeUp(2026).orElseThrow().amount())
                .isEqualTo(Euros.of(-30));
    }

    @ParameterizedTest
    @CsvSource({"-4000.00, -4000.00, false", "-4000.00, -3999.99, true", "-4000.00, , true", "0, , false",
            "0, 0.01, true"}) void a_grant_that_does_not_take_the_result_up_is_told(String state, String said,
                    boolean missing) {
        var surplus = Euros.of(state).negated();
        var whose = SomeBudgets.of(TARIFEE).result(tariffed(2024, "12858", surplus.toString()))
                .granted(2026, "900000", said);
        assertThat(whose.file().takeUp(2026).orElseThrow().isMissing()).isEqualTo(missing);
    }

    @Test void before_there_is_a_grant_nothing_is_missing_of_it() {
        var whose = SomeBudgets.of(TARIFEE).result(tariffed(2024, "12858", "4000"));
        assertThat(whose.file().takeUp(2026).orElseThrow().isMissing()).isFalse();
    }

    @Test void a_result_that_balanced_is_told_once_its_account_has_changed() {
        var whose = SomeBudgets.of(TARIFEE).result(tariffed(2025, "12858", "0"));
        assertThat(whose.file().year(2025).broken()).isEmpty();
        whose.result(new Tariffed(2025, Euros.of(951_001), Euros.of(963_858), Euros.of(12_858), Euros.ZERO,
                Euros.of(12_858), Map.of(ResultDetail.CARRIED_FORWARD, Euros.of(12_858))));
        assertThat(whose.file().year(2025).broken()).containsExactly(ResultRule.NET_IS_NOT_PRODUCTS_LESS_CHARGES);
    }

    @Test void places_per_post_and_costs_per_day_are_told_where_both_sides_are_known() {
        var year = new BudgetYear(2025, TARIFEE, Map.of(ACCOUNT, new ToldBudget(0, ACCOUNTED)), null,
                Euros.of("799715.00"),
                null, new BigDecimal("8.00"), 96, 36_500);
        assertThat(year.placesPerPost()).contains(new BigDecimal("12.0"));
        assertThat(year.grantedPerDay()).contains(Euros.of("21.91"));
        assertThat(year.spentPerDay()).contains(Euros.of("26.05"));
        var empty = SomeBudgets.of(TARIFEE).file().year(2025);
        assertThat(empty.placesPerPost()).isEmpty();
        assertThat(empty.grantedPerDay()).isEmpty();
        assertThat(empty.spentPerDay()).isEmpty();
    }

    @Property(tries = 10_000)
    @Rule("R52") void what_the_state_takes_of_a_year_is_what_the_second_grant_after_it_lacks(
            @ForAll @IntRange(min = -9_000_000, max = 9_000_000) int net, @ForAll @IntRange(max = 100) int percent) {
        var state = Euros.ofCents((long) net * percent / 100);
        var file = SomeBudgets.of(TARIFEE).result(tariffed(2024, Euros.ofCents(net).toString(), state.toString()))
                .file();
        var takeUp = file.takeUp(2026).orElseThrow();
        assertThat(takeUp.amount().plus(state)).isEqualTo(Euros.ZERO);
        assertThat(takeUp.proposed(Euros.of(1_000_000))).isEqualTo(Euros.of(1_000_000).minus(state));
    }
}
