package org.havre.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import org.havre.shared.Environment;
import org.havre.shared.WrongSetting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where the owner of a database may not create roles, somebody else has made the one that works. */
@OnPostgres
class WorkingRoleTest {
    private final EmptyDatabase empty = new EmptyDatabase();

    @AfterEach void drop() { empty.close(); }

    @Test void havre_works_as_the_role_that_it_is_given() throws SQLException {
        try (var database = open(empty.variables()); var worker = database.asWorker()) {
            assertThat(ask(worker, "select current_user")).isEqualTo("worker");
            assertThat(ask(worker, "select count(*) from department")).isNotEqualTo("0");
            assertThat(ask(worker, "select has_table_privilege('stay', 'delete')")).isEqualTo("f");
        }
    }

    @Test void without_one_it_says_that_one_is_needed() {
        assertThatThrownBy(() -> open(empty.variablesWithoutWorker())).isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("DATABASE_APP_USER is needed with DATABASE_APP_PASSWORD");
    }

    @Test void one_that_does_not_get_in_is_named() {
        var variables = new HashMap<>(empty.variables());
        variables.put("DATABASE_APP_PASSWORD", "guess");
        assertThatThrownBy(() -> open(variables)).isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("DATABASE_APP_USER (worker) cannot connect").hasMessageNotContaining("guess");
    }

    private static Database open(Map<String, String> variables) {
        return Database.open(new Environment(variables));
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
