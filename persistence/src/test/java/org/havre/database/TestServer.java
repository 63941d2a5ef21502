package org.havre.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.havre.shared.Secret;

/**
 * The one PostgreSQL of a process of tests, under {@code target}: it need not survive anything. Its template database is
 * migrated once. Which PostgreSQL it is, the class path says.
 */
final class TestServer {
    /** The version that this run is for; empty outside of a build. */
    static final String VERSION = System.getProperty("test.postgresql", "");
    private static final Path FOLDER = Path.of("target",
            "postgres-" + VERSION + "-" + System.getProperty("test.fork", "fork-1"));
    private static final String TEMPLATE = "havre_template";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static TestServer running;

    private final EmbeddedPostgres server;
    private final Database template;

    TestServer(EmbeddedPostgres server) {
        this.server = server;
        execute("drop database if exists " + TEMPLATE + " with (force)");
        ensureRole("havre", "createrole");
        execute("create database " + TEMPLATE + " owner havre");
        this.template = Database.open(address(TEMPLATE, "havre", Optional.empty()));
    }

    static synchronized TestServer running() {
        if (running == null) {
            running = new TestServer(EmbeddedPostgres.startIn(FOLDER, "fsync=off", "synchronous_commit=off",
                    "full_page_writes=off"));
        }
        return running;
    }

    private Login ensureRole(String name, String right) {
        execute("do $$ begin if not exists (select 1 from pg_roles where rolname = '" + name + "')"
                + " then create role " + name + " login; end if; end $$");
        execute("alter role " + name + " " + right + " password '" + login(name).password().value() + "'");
        return login(name);
    }

    /** A database of its own, as the migrations leave it. */
    synchronized ServerAddress freshDatabase() {
        var name = freshName();
        execute("create database " + name + " template " + TEMPLATE + " owner havre");
        return address(name, "havre", Optional.empty());
    }

    /** A database with nothing in it, whose owner may not create roles; the working role is there. */
    synchronized ServerAddress emptyDatabase() {
        var name = freshName();
        var worker = ensureRole("worker", "nocreaterole");
        execute("create database " + name + " owner " + ensureRole("keeper", "nocreaterole").user());
        return address(name, "keeper", Optional.of(worker));
    }

    /** Opened: a copy of the template. */
    Database open(ServerAddress fresh) { return template.copied(fresh); }

    private String freshName() {
        var name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        execute("drop database if exists " + name + " with (force)");
        return name;
    }

    void drop(ServerAddress database) {
        execute("drop database if exists " + database.url().substring(database.url().lastIndexOf('/') + 1)
                + " with (force)");
    }

    private ServerAddress address(String database, String owner, Optional<Login> worker) {
        return new ServerAddress(server.url(database), login(owner), worker);
    }

    private Login login(String name) {
        return new Login(name, new Secret(name + server.superuser().password().value()));
    }

    private void execute(String sql) {
        var superuser = server.superuser();
        try (var connection = DriverManager.getConnection(server.url("postgres"), superuser.user(),
                superuser.password().value()); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
