package org.havre.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnPostgres
class LastingConnectionTest {
    private final TestDatabase database;
    private Connection connection;

    LastingConnectionTest(TestDatabase database) { this.database = database; }

    @BeforeEach void connect() throws SQLException {
        connection = LastingConnection.from(database.working());
        connection.setAutoCommit(false);
    }

    @AfterEach void leave() throws SQLException { connection.close(); }

    @Test void the_next_transaction_works_after_the_server_was_lost() throws SQLException {
        assertThat(one()).isEqualTo(1);
        connection.commit();
        cutOff();

        assertThatThrownBy(this::one).isInstanceOf(SQLException.class);
        connection.rollback();

        assertThat(one()).isEqualTo(1);
        assertThat(connection.getAutoCommit()).isFalse();
    }

    @Test void nothing_of_a_transaction_that_was_cut_off_is_kept() throws SQLException {
        write("first");
        cutOff();

        assertThatThrownBy(() -> write("second")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> write("third")).isInstanceOf(SQLException.class);
        assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);

        write("fourth");
        connection.commit();
        assertThat(written()).isEqualTo("fourth");
    }

    @Test void a_savepoint_given_back_leaves_the_transaction_under_way() throws SQLException {
        write("first");
        var savepoint = connection.setSavepoint();
        connection.rollback(savepoint);
        cutOff();

        assertThatThrownBy(() -> write("second")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> write("third")).isInstanceOf(SQLException.class);
    }

    private int one() throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("select 1")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void write(String name) throws SQLException {
        try (var statement = connection.prepareStatement("insert into operator values (nextval('ids'), ?)")) {
            statement.setString(1, name);
            statement.executeUpdate();
        }
    }

    private String written() throws SQLException {
        try (var owner = database.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery("select string_agg(name, ', ') from operator")) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** As when the server stops: whoever works in this database is sent away. */
    private void cutOff() throws SQLException {
        try (var other = database.asApp(); var statement = other.createStatement()) {
            statement.execute("select pg_terminate_backend(pid, 10000) from pg_stat_activity"
                    + " where datname = current_database() and usename = current_user and pid <> pg_backend_pid()");
        }
    }
}
