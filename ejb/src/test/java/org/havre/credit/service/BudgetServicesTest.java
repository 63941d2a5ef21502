package org.havre.credit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.havre.credit.BudgetStage.ACCOUNT;
import static org.havre.credit.BudgetStage.REQUESTED;
import static org.havre.credit.BudgetStage.RETAINED;
import static org.havre.credit.ResultDetail.CARRIED_FORWARD;
import static org.havre.credit.ResultDetail.DEFICIT_RESERVE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.havre.access.Forbidden;
import org.havre.credit.BudgetFile;
import org.havre.credit.BudgetGroups;
import org.havre.credit.Budgets;
import org.havre.credit.CatchUp;
import org.havre.credit.CreditCheck;
import org.havre.credit.CreditFinding;
import org.havre.credit.DocumentFilter;
import org.havre.credit.DocumentRow;
import org.havre.credit.DueDocument;
import org.havre.credit.Euros;
import org.havre.credit.ResultOfYear.Subsidised;
import org.havre.credit.ResultOfYear.Tariffed;
import org.havre.credit.TakeUp;
import org.havre.database.OnPostgres;
import org.havre.law.Rule;
import org.havre.shared.NotFound;
import org.junit.jupiter.api.Test;

/** Budgets, results and posts of a CADA and a HUDA. */
@OnPostgres
class BudgetServicesTest extends BudgetsOfLyon {
    private static NewResult surplus(int year, String reserve, String carried) {
        return NewResult.tariffed(year, Euros.of(12_858), Euros.ZERO, Euros.of(12_858),
                Map.of(DEFICIT_RESERVE, Euros.of(reserve), CARRIED_FORWARD, Euros.of(carried)));
    }

    @Test void a_budget_is_kept_by_groups_and_what_is_told_again_is_another_revision() {
        var groups = new BudgetGroups(List.of(Euros.of("100.10"), Euros.of("700.20"), Euros.of("150.70")),
                List.of(Euros.of("960.00"), Euros.of("3.00"), Euros.of("0.85")));
        told(CADA, 2026, REQUESTED, "1", "1");
        finance(desk -> desk.budgets().record(CADA, 2026, REQUESTED, groups));
        var kept = file(CADA, 2026).year(2026).budgets().get(REQUESTED);
        assertThat(kept.groups()).isEqualTo(groups);
        assertThat(kept.revision()).isEqualTo(1);
        assertThat(file(HUDA, 2026).year(2026).budgets()).isEmpty();
    }

    @Test
    @Rule("R52") void a_tariffed_result_that_balances_is_kept_and_can_be_told_anew() {
        told(CADA, 2025, ACCOUNT, "951000", "963858");
        finance(desk -> desk.budgets().allocate(CADA, surplus(2025, "8000", "4858")));
        assertThat(file(CADA, 2026).year(2025).result().broken()).isEmpty();
        finance(desk -> desk.budgets().allocate(CADA, surplus(2025, "0", "12858")));
        assertThat(file(CADA, 2026).year(2025).result()).isInstanceOfSatisfying(Tariffed.class,
                kept -> assertThat(kept.details()).containsEntry(DEFICIT_RESERVE, Euros.ZERO)
                        .containsEntry(CARRIED_FORWARD, Euros.of(12_858)));
        assertThat(file(CADA, 2026).year(2025).broken()).isEmpty();
    }

    @Test
    @Rule("R52") void a_result_that_does_not_balance_is_refused_with_every_reason_and_nothing_is_kept() {
        told(CADA, 2025, ACCOUNT, "951000", "963858");
        refused(desk -> desk.budgets().allocate(CADA, NewResult.tariffed(2025, Euros.of(100), Euros.of(-5),
                Euros.of(7), Map.of(DEFICIT_RESERVE, Euros.of(6)))), "ResultRule.NET_IS_NOT_PRODUCTS_LESS_CHARGES",
                "ResultRule.DETAILS_ARE_NOT_THE_ALLOCATION", "ResultRule.SHARES_ARE_NOT_THE_RESULT",
                "ResultRule.STATE_SHARE_REVERSED");
        refused(desk -> desk.budgets().allocate(CADA, surplus(2025, "8000", "4859")),
                "ResultRule.DETAILS_ARE_NOT_THE_ALLOCATION");
        assertThat(file(CADA, 2026).year(2025).result()).isNull();
    }

    @Test
    @Rule("R53") void a_subsidised_result_is_shared_out_and_a_deficit_at_most_compensated() {
        told(HUDA, 2025, ACCOUNT, "500000", "500060");
        var shared = NewResult.subsidised(2025, Euros.of(60), Euros.of(20), Euros.of(30), Euros.of(10), Euros.ZERO);
        finance(desk -> desk.budgets().allocate(HUDA, shared));
        assertThat(file(HUDA, 2026).year(2025).result()).isEqualTo(shared.of(file(HUDA, 2026)));
        told(HUDA, 2024, ACCOUNT, "500060", "500000");
        refused(desk -> desk.budgets().allocate(HUDA, NewResult.subsidised(2024, Euros.of(-60), Euros.of(1),
                Euros.ZERO, Euros.ZERO, Euros.of(61))), "ResultRule.DEFICIT_WITH_SURPLUS_SHARES",
                "ResultRule.SHARE_OUT_OF_BOUNDS");
        finance(desk -> desk.budgets().allocate(HUDA, NewResult.subsidised(2024, Euros.of(-60), Euros.ZERO,
                Euros.ZERO, Euros.ZERO, Euros.of(60))));
        assertThat(file(HUDA, 2026).takeUp(2026)).contains(new TakeUp(2024, Euros.of(60), null, false));
    }

    @Test void a_result_without_account_or_of_a_contract_is_refused() {
        refused(desk -> desk.budgets().allocate(CADA, surplus(2025, "8000", "4858")), "ResultRequestRule.NO_ACCOUNT");
        refused(desk -> desk.budgets().record(HOTEL, 2026, REQUESTED, groups("1", "1")), "BudgetRule.OF_A_CONTRACT");
        refused(desk -> desk.budgets().record(HUDA, 2025, RETAINED, groups("1", "1")), "BudgetRule.OF_ANOTHER_REGIME",
                "BudgetRule.NOTHING_TO_RETAIN");
    }

    @Test void a_result_is_told_to_balance_no_more_once_its_account_is_retained_otherwise() {
        told(CADA, 2025, ACCOUNT, "951000", "963858");
        finance(desk -> desk.budgets().allocate(CADA, surplus(2025, "8000", "4858")));
        told(CADA, 2025, RETAINED, "950000", "963858");
        assertThat(file(CADA, 2026).year(2025).broken()).extracting(Enum::name)
                .containsExactly("NET_IS_NOT_PRODUCTS_LESS_CHARGES");
    }

    @Test void what_the_checks_find_since_is_told_by_whatever_raised_it() {
        told(CADA, 2025, ACCOUNT, "951000", "951000");
        var nought = desk("finance", desk -> desk.budgets().allocate(CADA,
                NewResult.tariffed(2025, Euros.ZERO, Euros.ZERO, Euros.ZERO, Map.of())));
        assertThat(nought).extracting(CreditFinding::check).contains(CreditCheck.K22).doesNotContain(CreditCheck.K25);
        var otherwise = desk("finance",
                desk -> desk.budgets().record(CADA, 2025, RETAINED, groups("950000", "951000")));
        assertThat(otherwise).extracting(CreditFinding::check, CreditFinding::year)
                .containsExactly(tuple(CreditCheck.K25, 2025));
        var posts = desk("finance", desk -> desk.budgets().staff(CADA, 2026, new BigDecimal("7.5")));
        assertThat(posts).extracting(CreditFinding::check).as("of this year nothing was asked before")
                .containsExactly(CreditCheck.K5);
        assertThat(desk("finance", desk -> desk.budgets().staff(CADA, 2026, new BigDecimal("7.6"))).size()).isZero();
    }

    @Test void the_grant_of_the_second_year_after_says_what_it_takes_up() {
        told(CADA, 2024, ACCOUNT, "951000", "963858");
        finance(desk -> desk.budgets().allocate(CADA, NewResult.tariffed(2024, Euros.of(12_858),
                Euros.of(12_858), Euros.ZERO, Map.of())));
        assertThat(file(CADA, 2026).takeUp(2026)).contains(new TakeUp(2024, Euros.of(-12_858), null, false));
        grant(null);
        assertThat(file(CADA, 2026).takeUp(2026).orElseThrow().isMissing()).isTrue();
        amend("-12858.00");
        assertThat(file(CADA, 2026).takeUp(2026))
                .contains(new TakeUp(2024, Euros.of(-12_858), Euros.of("-12858.00"), true));
        assertThat(file(CADA, 2026).takeUp(2026).orElseThrow().isMissing()).isFalse();
    }

    private void grant(String takenUp) { granted(false, takenUp); }

    private void amend(String takenUp) { granted(true, takenUp); }

    private void granted(boolean amends, String takenUp) {
        finance(desk -> desk.grants().grant(new NewGrant(CADA, 2026, amends, Euros.of(900_000), Euros.ZERO,
                takenUp == null ? null : Euros.of(takenUp), LocalDate.of(2026, 5, 4), CatchUp.SPREAD, List.of())));
    }

    @Test void a_facility_that_was_transformed_keeps_the_results_of_both_its_regimes() {
        told(HUDA, 2024, ACCOUNT, "500000", "500060");
        finance(desk -> desk.budgets().allocate(HUDA, NewResult.subsidised(2024, Euros.of(60), Euros.of(20),
                Euros.of(30), Euros.of(10), Euros.ZERO)));
        database.execute("insert into facility_terms (id, facility_id, starts_on, kind, regime, operator_id,"
                + " authorised_capacity, source) values (9, 901, '2025-07-01', 'CADA', 'TARIFEE', 1, 80, 'OFII_FILE')");
        try {
            told(HUDA, 2025, ACCOUNT, "951000", "963858");
            finance(desk -> desk.budgets().allocate(HUDA, surplus(2025, "8000", "4858")));
            var file = file(HUDA, 2026);
            assertThat(file.year(2024).result()).isInstanceOf(Subsidised.class);
            assertThat(file.year(2025).result()).isInstanceOf(Tariffed.class);
            assertThat(file.years()).allMatch(year -> year.broken().isEmpty());
            assertThat(file.takeUp(2026)).contains(new TakeUp(2024, Euros.of(-30), null, false));
        } finally {
            database.execute("delete from facility_terms where id = 9");
        }
    }

    @Test void posts_are_told_once_a_year_and_corrected() {
        finance(desk -> desk.budgets().staff(CADA, 2026, new BigDecimal("7.5")));
        finance(desk -> desk.budgets().staff(CADA, 2026, new BigDecimal("8.004")));
        assertThat(file(CADA, 2026).year(2026).posts()).isEqualByComparingTo("8.00");
        assertThat(file(CADA, 2026).year(2026).placesPerPost()).contains(new BigDecimal("12.0"));
        refused(desk -> desk.budgets().staff(CADA, 2026, new BigDecimal("0.004")), "StaffingRule.NOT_POSSIBLE");
        refused(desk -> desk.budgets().staff(CADA, 2026, new BigDecimal("99999.995")), "StaffingRule.NOT_POSSIBLE");
    }

    private List<BudgetFile> files(String login, String region) {
        return desk(login, desk -> desk.budgets().files(2026, region));
    }

    @Test void those_who_follow_money_see_it_in_their_scope_and_only_finance_records() {
        told(CADA, 2026, REQUESTED, "1", "1");
        assertThat(files("director", null)).extracting(each -> each.whose().id())
                .containsExactly(CADA);
        assertThat(desk("prefect", desk -> desk.budgets().file(CADA, 2026)).year(2026).budgets()).hasSize(1);
        assertThat(files("finance", "FR-ARA")).hasSize(3);
        List<DocumentRow> own = desk("director",
                desk -> desk.documents().find(new DocumentFilter(2026, null, null, null, null)));
        assertThat(own)
                .extracting(DocumentRow::facility).containsOnly(CADA);
        assertThatThrownBy(() -> file(LILLE, 2026)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> documents(2026, LILLE)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk("social", desk -> desk.budgets().files(2026, null)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> desk("social", desk -> desk.commitments().ofYear(2026))).isInstanceOf(Forbidden.class);
        for (var login : List.of("director", "prefect")) {
            assertThatThrownBy(() -> desk(login, desk -> desk.envelopes().ofYear(2026))).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> desk(login, desk -> {
                desk.budgets().record(CADA, 2026, REQUESTED, groups("1", "1"));
                return null;
            })).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> desk(login, desk -> {
                desk.documents().receive(CADA, 2026, DueDocument.BUDGET_REQUESTED, TODAY);
                return null;
            })).isInstanceOf(Forbidden.class);
        }
    }
}
