package org.havre.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.law.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;

/** What the database alone refuses of a result, to the cent. Each attempt is taken back. */
@OnPostgres
class ResultTablesTest {
    private static final long CADA = 11;
    private static final long HUDA = 12;
    private static TestDatabase database;

    /** A CADA and a HUDA that are paid so from 2020 on, and another facility by contract. */
    @BeforeAll static void three_facilities(TestDatabase fresh) {
        database = fresh;
        fresh.execute(
                """
                insert into operator values (1, 'REFUGE');
                insert into facility (id, name, department_code) values (11, 'Les Acacias', '69'), (12, 'Le Phare', '59'), (13, 'Le Quai', '59');
                insert into facility_terms values (41, 11, '2020-01-01', 'CADA', 'TARIFEE', 1, 100, 'ACT'),
                    (42, 12, '2020-01-01', 'HUDA', 'SUBVENTIONNEE', 1, 80, 'ACT'), (43, 13, '2020-01-01', 'PRAHDA', 'MARCHE', 1, 80, 'ACT')""");
    }

    @ParameterizedTest(name = "net {0}, State {1}, allocation {2}, details {3}: {4}")
    @CsvSource({"12858, 0, 12858, 8000 4858, true", "12858, 0, 12858, 8000 4858.01, true",
            "12858, 0, 12858, 8000 4857.99, true", "12858, 0, 12858, 8000 4858.02, false",
            "12858, 0, 12858, 8000 4857.98, false", "12858, 0, 12858, 8000 4859, false", "12858, 0, 12858, 0, false",
            "100, 40.01, 60, 60, true", "100, 40.02, 60, 60, false", "100, 39.98, 60, 60, false",
            "100, 100, 0, 0, true", "100, 0.01, 100, 100, true", "100, -0.01, 100, 100, false",
            "-100, -100, 0, 0, true", "-100, 0.01, -100, -100, false", "-100, 0, -100, -100, true",
            "0, 0, 0, 0, true", "0.01, 0, 0, 0, true", "0.02, 0, 0, 0, false"})
    @Rule("R52") void what_the_state_takes_and_what_is_put_to_something_are_a_tariffed_result_within_a_cent(String net,
            String state, String allocation, String details, boolean kept) {
        var told = result(CADA, Map.of("net", net, "taken_by_state", state, "allocation", allocation))
                + detailed(CADA, details.split(" "));
        expect(told, kept ? null : "budget_result_allocation");
    }

    @ParameterizedTest(name = "net {0}: recovered {1}, reused {2}, dedicated {3}, compensated {4}: {5}")
    @CsvSource({"100, 60, 30, 10, 0, true", "100, 60, 30, 10.01, 0, true", "100, 60, 30, 9.99, 0, true",
            "100, 60, 30, 10.02, 0, false", "100, 60, 30, 9.98, 0, false", "100, 60, 40, 0, 0.01, false",
            "100, 110, -10, 0, 0, false", "-100, 0, 0, 0, 0, true", "-100, 0, 0, 0, 100, true",
            "-100, 0, 0, 0, 100.01, false", "-100, 0, 0, 0, -0.01, false", "-100, 0.01, 0, 0, 0, false",
            "-100, 0, 0.01, 0, 0, false", "-100, 0, 0, 0.01, 0, false", "0, 0, 0, 0, 0, true",
            "0, 0, 0, 0, 0.01, false"})
    @Rule("R53") void a_subsidised_surplus_is_shared_out_within_a_cent_and_a_deficit_leaves_nothing_to_share(String net,
            String recovered, String reused, String dedicated, String compensated, boolean kept) {
        expect(result(HUDA, Map.of("net", net, "recovered", recovered, "reused", reused, "dedicated", dedicated,
                "compensated_deficit", compensated)), kept ? null : "budget_result_shares");
    }

    @Test void shares_of_the_other_regime_are_refused() {
        expect(result(CADA, Map.of("net", "100", "recovered", "100")), "budget_result_allocation");
        expect(result(CADA, Map.of("net", "100", "taken_by_state", "100", "recovered", "0.01")),
                "budget_result_allocation");
        expect(result(HUDA, Map.of("net", "100", "taken_by_state", "100")), "budget_result_shares");
        expect(result(HUDA, Map.of("net", "100", "recovered", "100", "allocation", "0.01")), "budget_result_shares");
        expect(result(HUDA, Map.of("net", "0")) + detailed(HUDA, "0.01"), "budget_result_shares");
    }

    @Test void a_facility_by_contract_has_no_result_and_before_its_first_terms_none_has() {
        expect(result(13, Map.of("net", "0")), "budget_result_regime");
        expect(result(HUDA, Map.of("net", "0")).replace("2025", "2019"), "budget_result_regime");
        expect(result(HUDA, Map.of("net", "0")).replace("2025", "2020"), null);
    }

    @ParameterizedTest
    @CsvSource({"100, true", "100.01, true", "99.99, true", "100.02, false",
            "99.98, false"}) void it_is_the_difference_of_the_account_that_was_retained(
                    String net, boolean kept) {
        var accounts = "insert into budget (id, facility_id, year, stage, revision) values (1, 12, 2025, 'ACCOUNT', 0),"
                + " (2, 12, 2025, 'RETAINED', 0), (3, 12, 2025, 'RETAINED', 1), (4, 12, 2024, 'RETAINED', 2);"
                + "insert into budget_line values (1, 12, 'PRODUCT', 1, 1), (2, 12, 'PRODUCT', 1, 2), (4, 12, 'PRODUCT', 1, 3),"
                + " (3, 12, 'CHARGE', 1, 500), (3, 12, 'CHARGE', 2, 400), (3, 12, 'PRODUCT', 1, 1000);";
        expect(accounts + result(HUDA, Map.of("net", net, "recovered", net)), kept ? null : "budget_result_account");
    }

    @Test void a_detail_that_is_changed_alone_is_asked_about_too() {
        expect(result(CADA, Map.of("net", "100", "allocation", "100")) + detailed(CADA, "60", "40")
                + "set constraints all immediate; update result_detail set amount = 59.98 where kind = 'OTHER'",
                "budget_result_allocation");
    }

    private static String result(long facility, Map<String, String> amounts) {
        return "insert into budget_result (id, facility_id, year, " + String.join(", ", amounts.keySet())
                + ") values (1, " + facility + ", 2025, " + String.join(", ", amounts.values()) + ");";
    }

    private static String detailed(long facility, String... amounts) {
        var kinds = new String[]{"OTHER", "CARRIED_FORWARD"};
        var rows = new StringBuilder();
        for (var at = 0; at < amounts.length; at++)
            rows.append("insert into result_detail values (1, %d, '%s', %s);".formatted(facility, kinds[at],
                    amounts[at]));
        return rows.toString();
    }

    /** @param constraint that refuses it; null where it is kept */
    private static void expect(String sql, String constraint) {
        if (constraint == null) assertThatCode(() -> database.tryOut(sql)).doesNotThrowAnyException();
        else
            assertThatThrownBy(() -> database.tryOut(sql)).isInstanceOfSatisfying(PSQLException.class,
                    refused -> assertThat(refused.getServerErrorMessage().getConstraint()).isEqualTo(constraint));
    }
}
