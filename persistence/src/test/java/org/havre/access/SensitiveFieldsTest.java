package org.havre.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database alone tells of needs, contacts and notes to those who may see the people themselves. */
@OnPostgres
class SensitiveFieldsTest {
    private static TestDatabase database;

    @BeforeAll static void somebody_with_needs_is_awaited(TestDatabase fresh) {
        database = fresh;
        fresh.execute("""
                insert into territorial_directorate values (1, 'Lyon');
                insert into facility (id, name, department_code) values (11, 'Les Acacias', '69');
                insert into household (id, reference, directorate_id) values (81, 'M81', 1);
                insert into person (id, directorate_id, family_name, sex, birth_date, birth_precision) values
                    (91, 1, 'Lyonnais', 'F', '1990-01-01', 'YEAR');
                insert into membership (id, household_id, person_id, role, starts_on) values (101, 81, 91, 'HEAD', '2025-01-01');
                insert into person_need (person_id, step_free) values (91, true);
                insert into person_contact (person_id, phone) values (91, '0609990001');
                insert into decision (id, number, nature, household_id, facility_id, decided_on) values
                    (111, 'D-1', 'ADMISSION', 81, 11, '2025-01-01');
                insert into orientation (id, decision_id, household_id, facility_id, decided_on, expected_on, last_day, state)
                values (121, 111, 81, 11, '2025-01-01', '2025-01-05', '2025-01-06', 'EXPECTED');
                insert into orientation_member (id, orientation_id, facility_id, person_id) values (131, 121, 11, 91);
                insert into orientation_answer (id, orientation_id, facility_id, answer, reason, note, answered_on)
                values (141, 121, 11, 'NOT_ADAPTED', 'TOO_SMALL', 'one bed is missing', '2025-01-02');
                """);
        for (var role : Role.values())
            fresh.execute("""
                    insert into account (id, login, display_name, password_hash) values (%1$d, '%2$s', 'X', '-');
                    insert into account_right (id, account_id, role, scope, starts_on) values (%1$d, %1$d, '%3$s', 'NATION', '2020-01-01');
                    """.formatted(role.ordinal() + 1, role.name().toLowerCase(Locale.ROOT), role.name()));
    }

    @ParameterizedTest
    @CsvSource({"social, 1, 1, 1, one bed is missing", "director, 1, 1, 1, one bed is missing",
            "ofii, 1, 1, 1, one bed is missing", "head_office, 1, 0, 0,", "prefecture, 1, 0, 0,", "finance, 0, 0, 0,",
            "admin, 0, 0, 0,", "auditor, 0, 0, 0,"}) void the_right_to_see_people_is_none_to_see_what_is_sensitive(
                    String login, int people, int needs, int contacts, String note) throws SQLException {
        assertThat(as(login, "select count(*) from person")).isEqualTo(Integer.toString(people));
        assertThat(as(login, "select count(*) from person_need")).isEqualTo(Integer.toString(needs));
        assertThat(as(login, "select count(*) from person_contact")).isEqualTo(Integer.toString(contacts));
        assertThat(as(login, "select max(note) from latest_answer")).isEqualTo(note);
    }

    @ParameterizedTest
    @ValueSource(strings = {"head_office", "prefecture"}) void who_may_not_see_it_cannot_write_it_either(String login)
            throws SQLException {
        assertThat(as(login,
                "with changed as (update person_contact set phone = '1' returning 1) select count(*) from changed"))
                .isEqualTo("0");
        assertThatThrownBy(() -> as(login,
                "insert into person_contact (person_id, phone) values (91, '1') returning phone"))
                .isInstanceOf(SQLException.class);
    }

    private static String as(String login, String sql) throws SQLException {
        try (Connection app = database.asApp()) {
            app.setAutoCommit(false);
            try (var call = app.prepareStatement("select * from enter(?, now(), date '2026-10-31')")) {
                call.setString(1, login);
                call.execute();
            }
            try (var statement = app.createStatement(); var row = statement.executeQuery(sql)) {
                row.next();
                return row.getString(1);
            } finally {
                app.rollback();
            }
        }
    }
}
