package org.havre.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.havre.shared.Environment;

/**
 * The one PostgreSQL of a test run, under {@code target}: it need not survive anything. Its template database is
 * migrated once; {@code TEST_DATABASE_URL} names another server (a PostgreSQL 15, say) whose superuser it holds.
 */
final class TestServer {
    private static final String TEMPLATE = "havre_template";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static TestServer running;

    private final String address;
    private final Login superuser;

    private TestServer(String address, Login superuser) {
        this.address = address;
        this.superuser = superuser;
    }

    static synchronized TestServer running() {
        if (running == null) {
            running = started();
            running.execute("drop database if exists " + TEMPLATE + " with (force)");
            running.ensureOwner();
            running.execute("create database " + TEMPLATE + " owner havre");
            Database.open(running.database(TEMPLATE)).close();
        }
        return running;
    }

    private static TestServer started() {
        var environment = Environment.ofThisProcess();
        var other = environment.find("TEST_DATABASE_URL").map(url -> ServerAddress.find(new Environment(Map.of(
                "DATABASE_URL", url))).orElseThrow());
        if (other.isPresent()) {
            var url = other.get().url();
            return new TestServer(url.substring(0, url.lastIndexOf('/') + 1), other.get().owner());
        }
        var server = EmbeddedPostgres.startIn(Path.of("target", "postgres"), "fsync=off", "synchronous_commit=off",
                "full_page_writes=off");
        return new TestServer(server.url(""), server.superuser());
    }

    private void ensureOwner() {
        execute("do $$ begin if not exists (select 1 from pg_roles where rolname = 'havre')"
                + " then create role havre login createrole; end if; end $$");
        execute("alter role havre createrole password '" + superuser.password().value() + "'");
    }

    /** A database of its own, as the migrations leave it. */
    synchronized ServerAddress freshDatabase() {
        var name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        execute("drop database if exists " + name + " with (force)");
        execute("create database " + name + " template " + TEMPLATE + " owner havre");
        return database(name);
    }

    void drop(ServerAddress database) {
        execute("drop database if exists " + database.url().substring(database.url().lastIndexOf('/') + 1)
                + " with (force)");
    }

    private ServerAddress database(String name) {
        return new ServerAddress(address + name, new Login("havre", superuser.password()), java.util.Optional.empty());
    }

    private void execute(String sql) {
        try (var connection = asSuperuser("postgres"); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    Connection asSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(address + database, superuser.user(), superuser.password().value());
    }
}
