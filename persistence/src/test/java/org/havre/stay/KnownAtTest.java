package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two times: what was true on a day, as it was known on another. */
@OnPostgres
class KnownAtTest {

    private static TestDatabase database;

    @BeforeAll static void a_stay_whose_end_was_corrected(TestDatabase fresh) throws SQLException {
        database = fresh;
        fresh.execute(
                """
                insert into territorial_directorate values (1, 'Lyon');
                insert into facility (id, name, department_code) values (11, 'Les Acacias', '69');
                insert into account (id, login, display_name, password_hash) values (1, 'admin', 'A', '-');
                insert into account_right (id, account_id, role, scope, starts_on) values (1, 1, 'ADMIN', 'NATION', '2020-01-01');
                insert into household (id, reference) values (81, 'M81');
                insert into person (id, family_name, sex, birth_date, birth_precision) values (91, 'Lyonnais', 'F', '1990-01-01', 'YEAR');
                insert into membership (id, household_id, person_id, role, starts_on) values (101, 81, 91, 'HEAD', '2025-01-01')""");
        recordedAt("2026-03-02T09:00:00Z",
                "insert into stay (id, person_id, facility_id, starts_on, entry) values (121, 91, 11, '2026-03-01', 'BIRTH')");
        recordedAt("2026-04-01T09:00:00Z",
                "update stay set ends_on = '2026-03-31', exit_reason = 'DEPART_VOLONTAIRE' where id = 121");
        recordedAt("2026-04-20T09:00:00Z", "update stay set ends_on = '2026-03-28' where id = 121");
    }

    @Test void on_the_first_of_march_nobody_knew_of_the_stay() throws SQLException {
        assertThat(nightsOfMarchKnownAt("'2026-03-01T12:00:00Z'")).isZero();
    }

    @Test void in_march_the_stay_was_open() throws SQLException {
        assertThat(nightsOfMarchKnownAt("'2026-03-15T12:00:00Z'")).isEqualTo(31);
    }

    @Test void on_the_fifth_of_april_march_had_thirty_nights() throws SQLException {
        assertThat(nightsOfMarchKnownAt("'2026-04-05T12:00:00Z'")).isEqualTo(30);
    }

    @Test void after_the_correction_it_has_twenty_seven() throws SQLException {
        assertThat(nightsOfMarchKnownAt("'2026-04-21T12:00:00Z'")).isEqualTo(27);
        assertThat(nightsOfMarchKnownAt("null")).isEqualTo(27);
    }

    private static void recordedAt(String instant, String sql) {
        database.execute("select set_config('havre.now', '" + instant + "', false);" + sql);
    }

    private static int nightsOfMarchKnownAt(String instant) throws SQLException {
        try (Connection app = database.asApp(); var statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute("select * from enter('admin', now(), '2026-10-31')");
            var rows = statement.executeQuery(
                    "select coalesce(sum(least(coalesce(ends_on, '2026-04-01'), '2026-04-01') - greatest(starts_on, '2026-03-01')), 0)"
                            + " from occupancy_facts(array[11]::bigint[], '2026-03-01', '2026-04-01', " + instant
                            + ") where fact = 'STAY'");
            rows.next();
            int nights = rows.getInt(1);
            app.rollback();
            return nights;
        }
    }
}
