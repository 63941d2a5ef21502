package org.havre.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;

/** What the database alone refuses about credits, and to whom it shows them. Each attempt is taken back. */
@OnPostgres
class CreditTablesTest {
    private static final String TABLES = "credit_act, act_places, cpom_member, credit_paper, envelope, allocation,"
            + " planned_instalment, commitment, payment, recovery_order, service_certificate, budget, budget_line,"
            + " budget_result, result_detail, staffing, document_received, reconciliation_difference,"
            + " reconciliation_word, facility_evaluation, facility_label, act_special_places";

    private static TestDatabase database;

    /** A CADA in Lyon, a HUDA in Lille, each with an act, a grant, a payment; and whoever may look at them. */
    @BeforeAll static void two_facilities_with_their_money(TestDatabase fresh) {
        database = fresh;
        fresh.execute(
                """
                insert into operator values (1, 'REFUGE');
                insert into facility (id, name, department_code) values (11, 'Les Acacias', '69'), (12, 'Le Phare', '59');
                insert into facility_terms values (41, 11, '2020-01-01', 'CADA', 'TARIFEE', 1, 100, 'ACT'),
                    (42, 12, '2020-01-01', 'HUDA', 'SUBVENTIONNEE', 1, 80, 'ACT');
                insert into account (id, login, display_name, password_hash, enabled) values
                    (1, 'social', 'S', '-', true), (2, 'ofii', 'O', '-', true), (3, 'finance', 'F', '-', true), (4, 'admin', 'A', '-', true),
                    (5, 'auditor', 'J', '-', true), (6, 'prefect', 'P', '-', true), (7, 'director', 'D', '-', true), (8, 'lille', 'L', '-', true);
                insert into account_right (id, account_id, role, scope, scope_key, starts_on) values
                    (1, 1, 'SOCIAL', 'NATION', null, '2020-01-01'), (2, 2, 'OFII', 'NATION', null, '2020-01-01'),
                    (3, 3, 'FINANCE', 'REGION', 'FR-ARA', '2020-01-01'), (4, 4, 'ADMIN', 'NATION', null, '2020-01-01'),
                    (5, 5, 'AUDITOR', 'NATION', null, '2020-01-01'), (6, 6, 'PREFECTURE', 'DEPARTMENT', '69', '2020-01-01'),
                    (7, 7, 'DIRECTOR', 'FACILITY', null, '2020-01-01'), (8, 8, 'FINANCE', 'REGION', 'FR-HDF', '2020-01-01');
                insert into account_right_facility values (7, 12);
                insert into credit_act (id, facility_id, nature, number, signed_on, starts_on, ends_on) values
                    (101, 11, 'AUTHORISATION', 'A-1', '2019-12-01', '2020-01-01', '2034-12-31'),
                    (102, 11, 'CONVENTION', 'C-1', '2024-12-01', '2025-01-01', '2029-12-31'),
                    (103, 12, 'CONVENTION', 'C-2', '2025-12-01', '2026-01-01', '2026-12-31');
                insert into act_places (id, act_id, facility_id, places, starts_on, ends_on, cost_kind) values
                    (111, 101, 11, 100, '2020-01-01', '2035-01-01', 'CADA'), (112, 103, 12, 80, '2026-01-01', '2027-01-01', 'HUDA');
                begin;
                insert into allocation (id, facility_id, year, programme, form, act_id, amount, signed_on, catch_up) values
                    (121, 11, 2026, 303, 'DGF', null, 799715.00, '2026-05-04', 'SPREAD'), (122, 12, 2026, 303, 'SUBSIDY', 103, 560932.00, '2026-01-10', null);
                insert into planned_instalment (id, allocation_id, facility_id, due_on, amount) values
                    (131, 122, 12, '2026-03-01', 400000.00), (132, 122, 12, '2026-09-01', 160932.00);
                commit;
                insert into envelope (id, programme, region_code, year, level, ae, cp) values (141, 303, 'FR-ARA', 2026, 'DRL', 9000000, 9000000),
                    (142, 303, 'FR-HDF', 2026, 'DRL', 8000000, 8000000);
                insert into commitment (id, number, operator_id, facility_id, region_code, programme, year_from, year_to, ae) values
                    (151, '2100000001', 1, 11, 'FR-ARA', 303, 2026, 2026, 800000);
                insert into payment (id, facility_id, operator_id, year, programme, amount, paid_on, commitment_number, request_number) values
                    (161, 11, 1, 2026, 303, 60000.00, '2026-01-20', '2100000001', '100001');
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            credit_act_one_authorisation | insert into credit_act (id, facility_id, nature, number, signed_on, starts_on) values (1, 11, 'AUTHORISATION', 'B', '2030-01-01', '2034-12-31')
            credit_act_one_convention    | insert into credit_act (id, facility_id, nature, number, signed_on, starts_on) values (1, 12, 'CONTRACT', 'B', '2026-01-01', '2026-12-31')
            credit_act_period            | insert into credit_act (id, facility_id, nature, number, signed_on, starts_on, ends_on) values (1, 12, 'TARIFF_ORDER', 'B', '2026-01-01', '2026-12-31', '2026-12-30')
            credit_act_amends            | insert into credit_act (id, facility_id, nature, number, signed_on, starts_on) values (1, 12, 'AMENDMENT', 'B', '2026-01-01', '2026-12-31')
            credit_act_whose             | insert into credit_act (id, facility_id, nature, number, signed_on, starts_on) values (1, 12, 'CPOM', 'B', '2026-01-01', '2026-12-31')
            credit_act_number            | insert into credit_act (id, facility_id, nature, number, signed_on, starts_on) values (1, 12, 'TARIFF_ORDER', ' ', '2026-01-01', '2026-12-31')
            act_places_once              | insert into act_places (id, act_id, facility_id, places, starts_on, cost_kind) values (1, 102, 11, 5, '2026-05-15', 'CADA')
            act_places_positive          | insert into act_places (id, act_id, facility_id, places, starts_on, cost_kind) values (1, 102, 11, 0, '2026-05-15', 'HUDA')
            allocation_one_a_year        | insert into allocation (id, facility_id, year, programme, form, amount, signed_on, catch_up) values (1, 11, 2026, 303, 'DGF', 1, '2026-06-01', 'SPREAD')
            allocation_non_renewable     | insert into allocation (id, facility_id, year, programme, form, amount, non_renewable, signed_on, catch_up) values (1, 11, 2027, 303, 'DGF', 1, 2, '2026-06-01', 'SPREAD')
            allocation_catch_up          | insert into allocation (id, facility_id, year, programme, form, amount, signed_on) values (1, 11, 2027, 303, 'DGF', 1, '2026-06-01')
            allocation_amount            | insert into allocation (id, facility_id, year, programme, form, amount, signed_on, catch_up) values (1, 11, 2027, 303, 'DGF', 0, '2026-06-01', 'SPREAD')
            allocation_in_order          | insert into allocation (id, facility_id, year, revision, follows, programme, form, amount, signed_on, catch_up) values (1, 11, 2026, 2, 1, 303, 'DGF', 1, '2026-06-01', 'SPREAD')
            planned_instalment_sum       | update planned_instalment set amount = 160932.01 where id = 132
            planned_instalment_sum       | insert into planned_instalment values (1, 121, 11, '2026-03-01', 799715.00)
            planned_instalment_sum       | insert into allocation (id, facility_id, year, programme, form, amount, signed_on) values (1, 12, 2027, 303, 'SUBSIDY', 100, '2026-06-01')
            payment_positive             | insert into payment (id, facility_id, operator_id, year, programme, amount, paid_on, commitment_number, request_number) values (1, 11, 1, 2026, 303, 0, '2026-02-20', '2100000001', '100002')
            payment_request_once         | insert into payment (id, facility_id, operator_id, year, programme, amount, paid_on, commitment_number, request_number) values (1, 11, 1, 2026, 303, 1, '2026-02-20', '2100000001', '100001')
            payment_commitment_number    | insert into payment (id, facility_id, operator_id, year, programme, amount, paid_on, commitment_number, request_number) values (1, 11, 1, 2026, 303, 1, '2026-02-20', '210000000', '100002')
            payment_programme            | insert into payment (id, facility_id, operator_id, year, programme, amount, paid_on, commitment_number, request_number) values (1, 11, 1, 2026, 104, 1, '2026-02-20', '2100000001', '100002')
            payment_programme            | insert into allocation (id, facility_id, year, revision, follows, programme, form, amount, signed_on, catch_up) values (1, 11, 2026, 1, 0, 104, 'DGF', 1, '2026-06-01', 'SPREAD')
            commitment_number_taken      | insert into commitment values (1, '2100000001', 1, 11, 'FR-ARA', 303, 2026, 2026, 1)
            envelope_ae                  | insert into envelope (id, programme, region_code, year, level, ae, cp) values (1, 104, 'FR-ARA', 2026, 'DRL', -0.01, 0)
            envelope_cp                  | insert into envelope (id, programme, region_code, year, level, ae, cp) values (1, 104, 'FR-ARA', 2026, 'DRL', 0, -0.01)
            envelope_once                | insert into envelope (id, programme, region_code, year, level, ae, cp) values (1, 303, 'FR-ARA', 2026, 'DRL', 0, 0)
            envelope_unit_name           | insert into envelope (id, programme, region_code, year, level, ae, cp) values (1, 303, 'FR-ARA', 2026, 'UO', 0, 0)
            envelope_unit_name           | insert into envelope (id, programme, region_code, year, level, name, ae, cp) values (1, 303, 'FR-ARA', 2026, 'BOP', 'UO 69', 0, 0)
            envelope_subsidies           | insert into envelope (id, programme, region_code, year, level, ae, cp) values (1, 104, 'FR-ARA', 2026, 'SUBSIDY', 0, 0)
            commitment_years             | insert into commitment values (1, '2100000009', 1, 11, 'FR-ARA', 303, 2026, 2025, 1)
            commitment_years             | insert into commitment values (1, '2100000009', 1, 11, 'FR-ARA', 303, 2026, 2036, 1)
            commitment_ae                | insert into commitment values (1, '2100000009', 1, 11, 'FR-ARA', 303, 2026, 2026, 0)
            budget_once                  | insert into budget (id, facility_id, year, stage) values (1, 11, 2026, 'REQUESTED'), (2, 11, 2026, 'REQUESTED')
            budget_line_amount           | insert into budget (id, facility_id, year, stage) values (1, 11, 2026, 'ACCOUNT'); insert into budget_line values (1, 11, 'CHARGE', 1, -0.01)
            budget_result_once           | insert into budget_result (id, facility_id, year, net) values (1, 11, 2026, 1), (2, 11, 2026, 1)
            staffing_etp                 | insert into staffing (id, facility_id, year, etp) values (1, 11, 2026, 0)
            staffing_once                | insert into staffing (id, facility_id, year, etp) values (1, 11, 2026, 1), (2, 11, 2026, 1)
            document_received_once       | insert into document_received (id, facility_id, year, document) values (1, 11, 2026, 'ACTIVITY_REPORT'), (2, 11, 2026, 'ACTIVITY_REPORT')
            recovery_order_number        | insert into recovery_order (id, facility_id, year, amount, number, issued_on, reason) values (1, 11, 2026, 1, ' ', '2026-06-01', 'RESULT')
            recovery_order_once          | insert into recovery_order (id, facility_id, year, amount, number, issued_on, reason) values (1, 11, 2026, 1, 'T', '2026-06-01', 'RESULT'), (2, 11, 2026, 1, 'T', '2026-06-01', 'RESULT')
            recovery_order_year          | insert into recovery_order (id, facility_id, year, amount, number, issued_on, reason) values (1, 11, 2026, 1, 'T', '2025-12-31', 'RESULT')
            recovery_order_amount        | insert into recovery_order (id, facility_id, year, amount, number, issued_on, reason) values (1, 11, 2026, -1, 'T', '2026-06-01', 'RESULT')
            facility_evaluation_once     | insert into facility_evaluation (id, facility_id, evaluated_on) values (1, 11, '2026-01-01'), (2, 11, '2026-01-01')
            facility_label_once          | insert into facility_label (id, facility_id, attribute, starts_on, ends_on) values (1, 11, 'LGBT', '2026-01-01', null), (2, 11, 'LGBT', '2026-05-01', null)
            facility_label_period        | insert into facility_label (id, facility_id, attribute, starts_on, ends_on) values (1, 11, 'LGBT', '2026-01-01', '2026-01-01')
            act_special_places_number    | insert into act_special_places values (1, 101, 11, 'LGBT', -1)
            act_special_places_once      | insert into act_special_places values (1, 101, 11, 'LGBT', 4), (2, 101, 11, 'LGBT', 5)
            credit_paper_days            | insert into credit_paper (act_id, media_type, content, added_on, starts_on, last_day) values (101, 'application/pdf', 'x', '2026-01-01', '2026-01-01', '2025-12-31')
            credit_paper_days            | insert into credit_paper (act_id, media_type, content, added_on, last_day) values (101, 'application/pdf', 'x', '2026-01-01', '2025-12-31')
            service_certificate_over     | insert into service_certificate (id, facility_id, starts_on, ends_on, place_days, certified_on, author_id) values (1, 11, '2026-01-01', '2026-01-31', 3100, '2026-01-31', 3)
            service_certificate_one_year | insert into service_certificate (id, facility_id, starts_on, ends_on, place_days, certified_on, author_id) values (1, 11, '2025-12-31', '2026-01-31', 3100, '2026-02-01', 3)
            reference_cost_source        | insert into reference_cost (kind, starts_on, amount, certainty, source) values ('CADA', '2027-01-01', 20, 'M', ' ')
            document_deadline_source     | insert into document_deadline values ('TARIFEE', 'ACTIVITY_REPORT', '2027-01-01', 1, 4, 30, 'M', ' ')
            document_deadline_year       | insert into document_deadline values ('TARIFEE', 'ACTIVITY_REPORT', '2027-01-02', 1, 4, 30, 'M', 'x')
            document_deadline_day        | insert into document_deadline values ('TARIFEE', 'ACTIVITY_REPORT', '2027-01-01', 1, 2, 29, 'M', 'x')
            document_deadline_day        | insert into document_deadline values ('TARIFEE', 'ACTIVITY_REPORT', '2027-01-01', 1, 6, 31, 'M', 'x')
            reference_cost_same_day      | insert into reference_cost (kind, starts_on, amount, certainty, source) values ('CADA', '2026-01-01', 20, 'M', 'x')
            """) void what_cannot_be_true_is_refused_by_name(String constraint, String sql) {
        assertThatThrownBy(() -> database.tryOut(sql)).isInstanceOfSatisfying(PSQLException.class,
                refused -> assertThat(refused.getServerErrorMessage().getConstraint()).isEqualTo(constraint));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "insert into credit_act (id, facility_id, nature, number, signed_on, starts_on) values (1, 11, 'AUTHORISATION', 'B', '2034-01-01', '2035-01-01')",
            "insert into credit_act (id, facility_id, nature, number, signed_on, starts_on) values (1, 12, 'CONTRACT', 'B', '2026-01-01', '2027-01-01')",
            "insert into act_places (id, act_id, facility_id, places, starts_on, cost_kind) values (1, 102, 11, 30, '2026-05-15', 'HUDA')",
            "insert into allocation (id, facility_id, year, revision, follows, programme, form, amount, signed_on, catch_up) values (1, 11, 2026, 1, 0, 303, 'DGF', 1, '2026-06-01', 'SPREAD')",
            "insert into envelope (id, programme, region_code, year, level, ae, cp) values (1, 104, 'FR-ARA', 2026, 'DRL', 0, 0)",
            "insert into facility_label (id, facility_id, attribute, starts_on, ends_on) values (1, 11, 'LGBT', '2026-01-01', '2026-05-01'), (2, 11, 'LGBT', '2026-05-01', null), (3, 11, 'FVV_TEH', '2026-01-01', null)",
            "insert into act_special_places values (1, 101, 11, 'LGBT', 0), (2, 101, 11, 'STEP_FREE', 5)",
            "insert into credit_paper (act_id, media_type, content, added_on, starts_on, last_day) values (101, 'application/pdf', 'x', '2026-01-01', '2026-01-01', '2026-01-01')",
            "insert into reconciliation_difference (id, type, facility_id, region_code, year, target, first_seen_on) values (1, 'K14', 11, 'FR-ARA', 0, '', '2026-01-01')",
            "insert into payment (id, facility_id, operator_id, year, programme, amount, paid_on, commitment_number, request_number) values (1, 11, 1, 2026, 303, 0.01, '2026-02-20', '2100000001', '100002')",
            "insert into commitment values (1, '2100000009', 1, 11, 'FR-ARA', 303, 2026, 2035, 0.01)",
            "insert into budget (id, facility_id, year, stage, revision) values (1, 11, 2026, 'REQUESTED', 0), (2, 11, 2026, 'REQUESTED', 1)",
            "insert into recovery_order (id, facility_id, year, amount, number, issued_on, reason) values (1, 11, 2026, 1, 'T', '2026-06-01', 'RESULT'), (2, 12, 2026, 1, 'T', '2026-06-01', 'RESULT')",
            "insert into payment (id, facility_id, operator_id, year, programme, amount, paid_on, commitment_number, request_number) values (1, 11, 1, 2027, 104, 1, '2026-02-20', '2100000002', '100001')"}) void what_stands_just_beside_it_is_kept(
                    String sql) {
        assertThatCode(() -> database.tryOut(sql)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"finance, 11, 2026", "prefect, 11, 2026", "director, 12, ''", "lille, 12, 2026", "social, '', ''",
            "ofii, '', ''", "admin, '', ''",
            "auditor, '', ''"}) void money_is_shown_to_those_who_follow_it_and_within_their_scope(
                    String login, String facility, String ofPayment) throws SQLException {
        assertThat(as(login, "select facility_id from allocation")).isEqualTo(some(facility));
        assertThat(as(login, "select facility_id from act_places")).isEqualTo(some(facility));
        assertThat(as(login, "select distinct facility_id from credit_act")).isEqualTo(some(facility));
        assertThat(as(login, "select year from payment")).isEqualTo(some(login.equals("lille") ? "" : ofPayment));
        assertThat(as(login, "select 1 from envelope")).hasSize(facility.isEmpty() ? 0 : 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prefect", "director", "social", "ofii", "admin"}) void only_finance_writes(String login) {
        assertThatThrownBy(() -> as(login, PAYMENT.formatted(login.equals("director") ? 12 : 11)))
                .hasMessageContaining("row-level security");
    }

    private static final String PAYMENT = "insert into payment (id, facility_id, operator_id, year, programme, amount,"
            + " paid_on, commitment_number, request_number) values (1, %d, 1, 2026, 303, 1, '2026-02-20', '2100000001', '100002')"
            + " returning id";

    @Test void finance_writes_in_its_own_scope_and_nowhere_else() throws SQLException {
        assertThat(as("finance", PAYMENT.formatted(11))).containsExactly("1");
        assertThatThrownBy(() -> as("finance", PAYMENT.formatted(12))).hasMessageContaining("row-level security");
    }

    @Test void where_nobody_has_entered_no_row_is_visible() throws SQLException {
        try (var app = database.asApp(); var statement = app.createStatement()) {
            for (var table : TABLES.split(", "))
                assertThat(read(statement, "select 1 from " + table)).as(table).isEmpty();
        }
    }

    @Test void no_road_leads_from_money_to_a_person() throws SQLException {
        try (var owner = database.asOwner(); var statement = owner.createStatement()) {
            assertThat(read(statement, "select table_name || '.' || column_name from information_schema.columns"
                    + " where table_name in ('" + TABLES.replace(", ", "', '")
                    + "') and column_name in ('person_id', 'household_id', 'stay_id')")).isEmpty();
        }
    }

    private static List<String> some(String value) { return value.isEmpty() ? List.of() : List.of(value); }

    private static List<String> as(String login, String query) throws SQLException {
        try (Connection app = database.asApp(); var statement = app.createStatement()) {
            app.setAutoCommit(false);
            try {
                read(statement, "select 1 from enter('" + login + "', '2026-10-31 10:00+01', '2026-10-31')");
                return read(statement, query);
            } finally {
                app.rollback();
            }
        }
    }

    private static List<String> read(Statement statement, String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var rows = statement.executeQuery(query)) {
            while (rows.next()) found.add(rows.getString(1));
        }
        return found;
    }
}
