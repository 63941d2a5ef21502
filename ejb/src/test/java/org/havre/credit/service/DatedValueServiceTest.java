package org.havre.credit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.function.Function;
import org.havre.access.Forbidden;
import org.havre.credit.Certainty;
import org.havre.credit.CostArea;
import org.havre.credit.DatedCost;
import org.havre.credit.DatedDeadline;
import org.havre.credit.DatedValues;
import org.havre.credit.DocumentDeadline;
import org.havre.credit.DocumentFilter;
import org.havre.credit.DocumentRow;
import org.havre.credit.DueDocument;
import org.havre.credit.DueDocuments;
import org.havre.credit.Euros;
import org.havre.database.OnPostgres;
import org.havre.facility.FacilityKind;
import org.havre.facility.FundingRegime;
import org.havre.shared.NotFound;
import org.havre.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An administrator sets what a place costs and when documents are due; it is 21 June 2026. */
@OnPostgres
class DatedValueServiceTest extends MoneyOfLyon {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 21);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    @BeforeEach void as_havre_comes() {
        database.execute("""
                insert into account (id, login, display_name, password_hash) values (9, 'admin', 'A', 'x') on conflict do nothing;
                insert into account_right (id, account_id, role, scope, starts_on) values (9, 9, 'ADMIN', 'NATION', '2015-01-01')
                on conflict do nothing;
                delete from reference_cost where author_id is not null;
                delete from document_deadline where author_id is not null""");
    }

    private <T> T desk(String login, Function<DatedValueService, T> work) {
        return as(login, TODAY,
                in -> work.apply(new DatedValueService(in.permissions(), new DatedValues(in.rows()), in.clock())));
    }

    private Void set(String login, DatedCost cost) {
        return desk(login, desk -> {
            desk.set(cost);
            return null;
        });
    }

    private Void set(String login, DatedDeadline deadline) {
        return desk(login, desk -> {
            desk.set(deadline);
            return null;
        });
    }

    private static DatedCost cada(LocalDate from, String amount) {
        return new DatedCost(FacilityKind.CADA, CostArea.IDF, from, Euros.of(amount), Certainty.INFERRED, "Note");
    }

    private static DatedDeadline report(int year, int after, int month, int day) {
        return new DatedDeadline(FundingRegime.SUBVENTIONNEE, DueDocument.ACTIVITY_REPORT, LocalDate.of(year, 1, 1),
                new DocumentDeadline(after, MonthDay.of(month, day), Certainty.VERIFIED), "Note");
    }

    private String costOf(CostArea area, LocalDate day) {
        return desk("finance", DatedValueService::costs).on(FacilityKind.CADA, area, day).orElseThrow().perDay()
                .toString();
    }

    private List<LocalDate> due(int year) {
        return as("finance", TODAY, in -> new DueDocuments(in.rows()).find(
                new DocumentFilter(year, null, HUDA, DueDocument.ACTIVITY_REPORT, null), TODAY)).stream()
                .map(DocumentRow::dueOn).toList();
    }

    @Test void a_cost_holds_from_its_day_on_and_where_it_is_told_to() {
        var before = costOf(CostArea.IDF, JULY.minusDays(1));
        set("admin", cada(JULY, "24.00"));

        assertThat(costOf(CostArea.IDF, JULY)).isEqualTo(Euros.of("24.00").toString());
        assertThat(costOf(CostArea.IDF, JULY.minusDays(1))).isEqualTo(before)
                .isEqualTo(costOf(CostArea.ELSEWHERE, JULY));
        assertThat(desk("finance", DatedValueService::costs).costs()).contains(cada(JULY, "24.00"));
    }

    @Test void a_deadline_holds_for_the_documents_of_its_year_and_those_after() {
        assertThat(due(2026)).containsExactly(LocalDate.of(2028, 12, 31));
        set("admin", report(2027, 1, 6, 30));

        assertThat(due(2026)).containsExactly(LocalDate.of(2028, 12, 31));
        assertThat(due(2027)).containsExactly(LocalDate.of(2028, 6, 30));
        assertThat(due(2028)).containsExactly(LocalDate.of(2029, 6, 30));
    }

    @Test void what_has_not_begun_is_taken_back_and_what_has_is_not() {
        set("admin", cada(JULY, "24.00"));
        set("admin", cada(TODAY, "23.00"));
        set("admin", report(2027, 1, 6, 30));

        takeBack(JULY);
        assertThatThrownBy(() -> takeBack(TODAY)).isInstanceOf(NotFound.class);
        desk("admin", desk -> {
            desk.takeBack(FundingRegime.SUBVENTIONNEE, DueDocument.ACTIVITY_REPORT, LocalDate.of(2027, 1, 1));
            return null;
        });
        assertThat(costOf(CostArea.IDF, JULY)).isEqualTo(Euros.of("23.00").toString());
        assertThat(due(2027)).containsExactly(LocalDate.of(2029, 12, 31));
        assertThatThrownBy(() -> desk("admin", desk -> {
            desk.takeBack(FundingRegime.SUBVENTIONNEE, DueDocument.ACTIVITY_REPORT, LocalDate.of(2015, 1, 1));
            return null;
        })).isInstanceOf(NotFound.class);
    }

    private Void takeBack(LocalDate starts) {
        return desk("admin", desk -> {
            desk.takeBack(FacilityKind.CADA, CostArea.IDF, starts);
            return null;
        });
    }

    @Test void what_stands_against_it_is_told_and_nothing_set() {
        var known = desk("finance", DatedValueService::costs).costs();
        assertThatThrownBy(() -> set("admin", cada(LocalDate.of(2025, 12, 31), "24.00"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> set("admin", report(2026, 1, 6, 30))).isInstanceOf(Refusal.class);
        assertThat(desk("finance", DatedValueService::costs).costs()).isEqualTo(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"finance", "director", "social", "prefect"}) void only_an_administrator_sets_them(
            String login) {
        assertThatThrownBy(() -> set(login, cada(JULY, "24.00"))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> set(login, report(2027, 1, 6, 30))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(login, TODAY, in -> {
            new DatedValues(in.rows()).set(cada(JULY, "24.00"), 9);
            return null;
        })).hasStackTraceContaining("row-level security");
    }

    @ParameterizedTest
    @ValueSource(strings = {"director", "social",
            "prefect"}) void whoever_does_not_count_with_them_does_not_see_the_list(
                    String login) {
        assertThatThrownBy(() -> desk(login, DatedValueService::costs)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> desk(login, DatedValueService::deadlines)).isInstanceOf(Forbidden.class);
    }

    @Test void the_database_lets_no_administrator_touch_years_that_are_over_either() {
        assertThatThrownBy(() -> as("admin", TODAY, in -> {
            new DatedValues(in.rows()).set(cada(LocalDate.of(2025, 12, 31), "24.00"), 9);
            return null;
        })).hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> as("admin", TODAY, in -> {
            new DatedValues(in.rows()).set(report(2026, 1, 6, 30), 9);
            return null;
        })).hasStackTraceContaining("row-level security");
    }
}
