package org.havre.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.havre.database.TestDatabase;

/** A database with a director, an auditor and two residents, and who does something in it: as the working role, or its owner. */
final class TrailDesk {
    private static final String ENTER = "select set_config('havre.address', '192.0.2.7', true),"
            + " set_config('havre.act', 'Desk.act', true) from enter('%s', timestamptz '2031-01-01 09:00', date '2031-01-01')";
    private final TestDatabase database;

    TrailDesk(TestDatabase database) {
        this.database = database;
        database.execute("""
                insert into territorial_directorate values (1, 'Lyon');
                insert into operator values (1, 'REFUGE');
                insert into facility (id, name, department_code) values (11, 'Les Acacias', '69'), (12, 'Le Phare', '59');
                insert into household (id, reference, directorate_id) values (81, 'M81', 1), (82, 'M82', 1);
                insert into person (id, directorate_id, family_name, sex, birth_date, birth_precision) values
                    (91, null, 'Aubépine', 'F', '1990-01-01', 'YEAR'), (92, null, 'Ronce', 'M', '1990-01-01', 'YEAR');
                insert into membership (id, household_id, person_id, role, starts_on) values
                    (101, 81, 91, 'HEAD', '2025-01-01'), (102, 82, 92, 'HEAD', '2025-01-01');
                insert into person_facility values (91, 11, 81), (92, 12, 82);
                insert into account (id, login, display_name, password_hash) values
                    (1, 'director', 'Dominique', '-'), (2, 'auditor', 'Aude', '-'), (3, 'social', 'Sacha', '-');
                insert into account_right (id, account_id, role, scope, starts_on) values
                    (1, 1, 'DIRECTOR', 'FACILITY', '2020-01-01'), (2, 2, 'AUDITOR', 'NATION', '2020-01-01'),
                    (3, 3, 'SOCIAL', 'FACILITY', '2020-01-01');
                insert into account_right_facility values (1, 11), (3, 11);
                """);
        sealed();
    }

    /** One after the other, in a transaction of the working role that has entered, and is kept; answers the last. */
    List<String> as(String login, String... queries) throws SQLException {
        try (var app = database.asApp()) {
            app.setAutoCommit(false);
            read(app, ENTER.formatted(login));
            var answer = List.<String>of();
            for (var query : queries) answer = read(app, query);
            app.commit();
            return answer;
        }
    }

    List<String> app(String query) throws SQLException {
        try (var app = database.asApp()) {
            return read(app, query);
        }
    }

    List<String> owner(String query) throws SQLException {
        try (var owner = database.asOwner()) {
            return read(owner, query);
        }
    }

    void execute(String sql) { database.execute(sql); }

    /** Everything that is written by now. */
    void sealed() {
        database.execute("select seal_trail()");
        database.execute("select seal_trail()");
    }

    /** What is wrong, without what is always told. */
    List<String> findings() throws SQLException {
        return owner("select finding, seal, line, lines from trail_findings() where finding not in ('TAIL', 'SEALED')");
    }

    static List<String> read(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            var answer = new ArrayList<String>();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++)
                    row.add(String.valueOf(rows.getString(column)));
                answer.add(String.join(" ", row));
            }
            return answer;
        }
    }
}
