package org.havre.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;

@OnPostgres
class DatabaseTest {
    @Test void the_server_is_of_the_version_that_this_run_is_for(TestDatabase database) throws SQLException {
        try (var connection = database.asOwner()) {
            assertThat(TestServer.VERSION).startsWith(connection.getMetaData().getDatabaseProductVersion());
        }
    }

    @Test void the_application_works_as_a_role_that_owns_nothing(TestDatabase database) throws SQLException {
        try (var connection = database.asApp();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select current_user, rolsuper or rolcreaterole or rolcreatedb or rolbypassrls
                          from pg_roles where rolname = current_user""")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("havre_app");
            assertThat(rows.getBoolean(2)).isFalse();
        }
    }

    @Test void the_owner_is_no_superuser(TestDatabase database) throws SQLException {
        try (var connection = database.asOwner();
                var statement = connection.createStatement();
                var rows = statement
                        .executeQuery("select rolsuper, rolbypassrls from pg_roles where rolname = current_user")) {
            rows.next();
            assertThat(rows.getBoolean(1)).isFalse();
            assertThat(rows.getBoolean(2)).isFalse();
        }
    }
}
