package org.havre.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The database alone, as the working role: what each role and scope can see, whatever the code above it asks. */
@OnPostgres
class ScopeTest {

    private static TestDatabase database;

    /** Two facilities, one in Lyon and one in Lille, each with one resident; a household waiting at Lille. */
    @BeforeAll static void two_facilities_in_two_regions(TestDatabase fresh) {
        database = fresh;
        fresh.execute("""
                insert into territorial_directorate values (1, 'Lyon'), (2, 'Lille');
                insert into operator values (1, 'REFUGE'), (2, 'ANCRE');
                insert into facility (id, name, department_code) values (11, 'Les Acacias', '69'), (12, 'Le Phare', '59');
                insert into facility_code values (21, 11, 'C6981', '2020-01-01'), (22, 12, 'C5981', '2020-01-01');
                insert into facility_directorate values (31, 11, 1, '2020-01-01'), (32, 12, 2, '2020-01-01');
                insert into facility_terms values (41, 11, '2020-01-01', 'CADA', 'TARIFEE', 1, 10, 'ACT'),
                    (42, 12, '2020-01-01', 'HUDA', 'SUBVENTIONNEE', 2, 10, 'ACT');
                insert into site (id, facility_id, name) values (51, 11, 'A'), (52, 12, 'B');
                insert into unit (id, facility_id, site_id, name, bed_count) values (61, 11, 51, '1', 1), (62, 12, 52, '1', 1);
                insert into place (id, facility_id, unit_id, label, starts_on) values (71, 11, 61, 'a', '2020-01-01'), (72, 12, 62, 'a', '2020-01-01');
                insert into household (id, reference, directorate_id) values (81, 'M81', 1), (82, 'M82', 2), (83, 'M83', 2);
                insert into person (id, directorate_id, family_name, sex, birth_date, birth_precision, agdref) values
                    (91, 1, 'Lyonnais', 'F', '1990-01-01', 'YEAR', '9900000001'), (92, 2, 'Lillois', 'M', '1990-01-01', 'YEAR', '9900000002'),
                    (93, 2, 'Attente', 'M', '1990-01-01', 'YEAR', null);
                insert into membership (id, household_id, person_id, role, starts_on) values
                    (101, 81, 91, 'HEAD', '2025-01-01'), (102, 82, 92, 'HEAD', '2025-01-01'), (103, 83, 93, 'HEAD', '2025-01-01');
                insert into decision (id, number, nature, household_id, facility_id, decided_on) values
                    (111, 'D-1', 'ADMISSION', 81, 11, '2025-01-01'), (112, 'D-2', 'ADMISSION', 82, 12, '2025-01-01');
                insert into stay (id, person_id, facility_id, starts_on, entry, entry_decision_id) values
                    (121, 91, 11, '2025-01-02', 'DECISION', 111), (122, 92, 12, '2025-01-02', 'DECISION', 112);
                insert into bed_assignment (id, facility_id, person_id, unit_id, place_id, stay_id, state, starts_on) values
                    (131, 11, 91, 61, 71, 121, 'ACTIVE', '2025-01-02'), (132, 12, 92, 62, 72, 122, 'ACTIVE', '2025-01-02');
                insert into account (id, login, display_name, password_hash, enabled) values
                    (1, 'social', 'S', '-', true), (2, 'ofii', 'O', '-', true), (3, 'finance', 'F', '-', true), (4, 'admin', 'A', '-', true),
                    (5, 'auditor', 'J', '-', true), (6, 'past', 'P', '-', true), (7, 'closed', 'C', '-', false), (8, 'lille', 'L', '-', true),
                    (9, 'nation', 'N', '-', true);
                insert into account_right (id, account_id, role, scope, scope_key, starts_on, ends_on) values
                    (1, 1, 'SOCIAL', 'FACILITY', null, '2020-01-01', null), (2, 2, 'OFII', 'REGION', 'FR-ARA', '2020-01-01', null),
                    (3, 3, 'FINANCE', 'NATION', null, '2020-01-01', null), (4, 4, 'ADMIN', 'NATION', null, '2020-01-01', null),
                    (5, 5, 'AUDITOR', 'NATION', null, '2020-01-01', null), (6, 6, 'SOCIAL', 'NATION', null, '2020-01-01', '2026-10-31'),
                    (7, 7, 'SOCIAL', 'NATION', null, '2020-01-01', null), (8, 8, 'OFII', 'DIRECTORATE', '2', '2020-01-01', null),
                    (9, 9, 'OFII', 'NATION', null, '2020-01-01', null);
                insert into account_right_facility values (1, 11);
                """);
    }

    private static final String PEOPLE = "select family_name from person order by 1";

    @ParameterizedTest
    @ValueSource(strings = {"person", "household", "membership", "person_need", "person_contact", "person_procedure",
            "outcome", "decision",
            "orientation", "orientation_member", "declaration", "declared", "owed_declaration", "stay",
            "bed_assignment", "person_facility", "facility",
            "facility_code", "facility_terms",
            "facility_directorate", "site", "unit", "place", "unavailability", "declared_activity", "stay_history",
            "bed_assignment_history",
            "decision_history", "membership_history", "outcome_history", "person_procedure_history",
            "orientation_history",
            "orientation_member_history", "place_history", "unit_history", "unavailability_history",
            "facility_terms_history"}) void where_nobody_has_entered_no_row_is_visible(String table)
                    throws SQLException {
        try (Connection app = database.asApp()) {
            assertThat(read(app, "select 1 from " + table)).isEmpty();
        }
    }

    @Test void every_table_of_the_schema_with_a_person_or_a_facility_is_under_row_level_security() throws SQLException {
        try (Connection owner = database.asOwner()) {
            assertThat(read(owner,
                    """
                    select distinct c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not c.relrowsecurity
                      and a.attname in ('person_id', 'household_id', 'facility_id', 'agdref') and c.relname <> 'account_right_facility'"""))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"social, Lyonnais", "ofii, Lyonnais", "lille, Attente+Lillois", "finance, ''", "admin, ''",
            "auditor, ''", "past, ''",
            "closed, ''", "nobody, ''"}) void each_sees_the_people_of_its_scope_and_nobody_else(String login,
                    String names) throws SQLException {
        assertThat(String.join("+", as(login, PEOPLE))).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource({"social, 11", "ofii, 11", "lille, 12", "finance, 11+12", "admin, 11+12", "auditor, ''", "past, ''",
            "closed, ''"}) void each_sees_the_facilities_of_its_scope(String login, String facilities)
                    throws SQLException {
        assertThat(String.join("+", as(login, "select id from facility order by 1"))).isEqualTo(facilities);
    }

    @ParameterizedTest
    @CsvSource({"finance, facility:11, 11", "finance, department:59, 12", "finance, department:01, ''",
            "social, facility:11, 11", "social, facility:12, ''", "social, department:59, ''",
            "finance, facility:99, ''",
            "finance, '', ''", "finance, 11, ''",
            "past, facility:11, ''"}) void a_part_of_a_scope_is_never_more_than_it(
                    String login, String part, String facilities) throws SQLException {
        assertThat(String.join("+", lookingAt(part, login, "select id from facility order by 1")))
                .isEqualTo(facilities);
    }

    @Test void a_part_tells_its_name_and_how_much_the_right_covers() throws SQLException {
        assertThat(enterPart("finance", "facility:12")).isEqualTo("FACILITY|null|Le Phare|2");
        assertThat(enterPart("finance", "department:59")).isEqualTo("DEPARTMENT|59|Nord|2");
        assertThat(enterPart("social", "facility:12")).isEqualTo("FACILITY|null|null|1");
    }

    @Test void who_looks_at_a_part_sees_what_concerns_it_and_may_still_send_those_who_wait_there() throws SQLException {
        assertThat(lookingAt("facility:11", "nation", "select person_id from stay")).containsExactly("91");
        assertThat(lookingAt("facility:11", "nation", "select number from decision")).containsExactly("D-1");
        assertThat(lookingAt("facility:11", "nation", PEOPLE)).contains("Attente");
        assertThat(as("nation", "select number from decision order by 1")).containsExactly("D-1", "D-2");
    }

    @Test void figures_keep_to_the_part() throws SQLException {
        assertThat(lookingAt("facility:11", "finance",
                "select count(*) from occupancy_facts(array[11, 12]::bigint[], '2026-10-01', '2026-11-01', null) where fact = 'STAY'"))
                .containsExactly("1");
    }

    @Test void what_can_be_looked_at_is_all_of_the_right_whatever_is_looked_at() throws SQLException {
        assertThat(lookingAt("facility:11", "finance", "select code from facilities_of_right() order by 1"))
                .containsExactly("C5981", "C6981");
        assertThat(as("social", "select code from facilities_of_right()")).containsExactly("C6981");
        assertThat(as("past", "select code from facilities_of_right()")).isEmpty();
        assertThat(as("auditor", "select code from facilities_of_right()")).isEmpty();
    }

    @Test void a_right_ends_on_its_day() throws SQLException {
        assertThat(as("past", "2026-10-30", PEOPLE)).containsExactly("Lillois", "Lyonnais");
        assertThat(as("past", "2026-10-31", PEOPLE)).isEmpty();
        assertThat(as("past", "2026-11-01", PEOPLE)).isEmpty();
    }

    @Test void what_a_transaction_entered_ends_with_it() throws SQLException {
        try (Connection app = database.asApp()) {
            app.setAutoCommit(false);
            enter(app, "social", "2026-10-31");
            assertThat(read(app, PEOPLE)).isNotEmpty();
            app.commit();
            assertThat(read(app, PEOPLE)).isEmpty();
        }
    }

    @Test void a_stay_in_a_facility_outside_the_scope_cannot_be_written() {
        assertThatThrownBy(() -> change("social",
                "insert into stay (id, person_id, facility_id, starts_on, entry) values (900, 91, 12, '2026-01-01', 'BIRTH')"))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> change("social", "update stay set facility_id = 12 where id = 121"))
                .isInstanceOf(SQLException.class);
    }

    @Test void a_facility_cannot_write_a_decision_and_nobody_can_change_one() {
        String decision = "insert into decision (id, number, nature, household_id, decided_on, end_of_care_on) values (901, 'X', 'EXIT', 81, '2026-01-01', '2026-01-31')";
        assertThatThrownBy(() -> change("social", decision)).hasMessageContaining("row-level security");
        assertThatThrownBy(() -> change("ofii", "update decision set number = 'Y'"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> change("ofii", "delete from decision")).hasMessageContaining("permission denied");
    }

    @Test void an_import_is_entered_by_an_administrator_only() throws SQLException {
        assertThatThrownBy(() -> change("ofii", "select enter_import()")).hasMessageContaining("administrator");
        try (Connection app = database.asApp()) {
            app.setAutoCommit(false);
            enter(app, "admin", "2026-10-31");
            read(app, "select enter_import()");
            assertThat(read(app, PEOPLE)).hasSize(3);
            app.rollback();
        }
    }

    @Test void history_cannot_be_written_by_the_working_role() {
        assertThatThrownBy(() -> change("social", "delete from stay_history"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> change("social", "update stay_history set starts_on = '2020-01-01'"))
                .hasMessageContaining("permission denied");
    }

    @Test void figures_count_people_for_those_who_may_not_see_them_and_only_within_their_scope() throws SQLException {
        String counted = "select count(*) from occupancy_facts(array[11, 12]::bigint[], '2026-10-01', '2026-11-01', null) where fact = 'STAY'";
        assertThat(as("finance", counted)).containsExactly("2");
        assertThat(as("social", counted)).containsExactly("1");
        assertThat(as("nobody", counted)).containsExactly("0");
    }

    private static List<String> as(String login, String sql) throws SQLException {
        return as(login, "2026-10-31", sql);
    }

    private static List<String> as(String login, String today, String sql) throws SQLException {
        try (Connection app = database.asApp()) {
            app.setAutoCommit(false);
            enter(app, login, today);
            List<String> found = read(app, sql);
            app.rollback();
            return found;
        }
    }

    private static List<String> lookingAt(String part, String login, String sql) throws SQLException {
        try (Connection app = database.asApp()) {
            app.setAutoCommit(false);
            read(app, entering(login, part));
            List<String> found = read(app, sql);
            app.rollback();
            return found;
        }
    }

    private static String enterPart(String login, String part) throws SQLException {
        try (Connection app = database.asApp()) {
            return read(app, entering(login, part)).get(0);
        }
    }

    private static String entering(String login, String part) {
        return "select concat_ws('|', scope, coalesce(scope_key, 'null'), coalesce(scope_name, 'null'), of_right)"
                + " from enter('" + login + "', now(), '2026-10-31', '" + part + "')";
    }

    private static void change(String login, String sql) throws SQLException {
        try (Connection app = database.asApp(); var statement = app.createStatement()) {
            app.setAutoCommit(false);
            try {
                enter(app, login, "2026-10-31");
                statement.execute(sql);
            } finally {
                app.rollback();
            }
        }
    }

    private static void enter(Connection app, String login, String today) throws SQLException {
        try (var call = app.prepareStatement("select * from enter(?, now(), ?::date)")) {
            call.setString(1, login);
            call.setString(2, today);
            call.execute();
        }
    }

    private static List<String> read(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
