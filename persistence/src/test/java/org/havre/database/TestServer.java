package org.havre.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.flywaydb.core.api.FlywayException;
import org.havre.shared.Secret;
import org.havre.shared.WrongSetting;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The one PostgreSQL of a process of tests, under {@code target} of the whole build: it need not survive anything. Its
 * template database is migrated once, for the modules that come after too. Which PostgreSQL it is, the class path says.
 */
final class TestServer {
    /** The version that this run is for; empty outside of a build. */
    static final String VERSION = System.getProperty("test.postgresql", "");
    /** Of the build; outside of one, of the module. */
    private static final Path FOLDER = Path.of(System.getProperty("test.servers", "target"));
    private static final int PROCESSES = 8;
    private static final String TEMPLATE = "havre_template";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static TestServer running;

    /** Where files lie in memory, on systems that have such a place. */
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ENOUGH = 2L << 30;

    private final EmbeddedPostgres server;
    private final String inMemory;
    private final Map<Class<? extends Filling>, String> filled = new HashMap<>();
    private Database template;

    TestServer(EmbeddedPostgres server) {
        this.server = server;
        dropAll("test_%"); // of a process that was killed
        ensureRole("havre", "createrole");
        inMemory = inMemory();
    }

    /**
     * Databases of one test lie in memory where there is enough: on a disk, laying out and removing the thousand files of
     * each takes longer than most tests.
     */
    private String inMemory() {
        try {
            execute("drop tablespace if exists memory");
            if (!Files.isWritable(MEMORY) || Files.getFileStore(MEMORY).getUsableSpace() < ENOUGH) return "";
            var folder = Files.createTempDirectory(MEMORY, "havre-tests-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(folder)));
            execute("create tablespace memory location '" + folder + "'");
            return " tablespace memory";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server outlives this process by a moment, and may be asked for what it still has. */
    private void leave(Path folder) {
        dropAll("test_%");
        execute("drop tablespace memory");
        folder.toFile().delete();
    }

    /** The one that was there, with what is new; another where migrations are no longer what they were. */
    private Database template() {
        if (template != null) return template;
        if (!exists(TEMPLATE)) execute("create database " + TEMPLATE + " owner havre");
        try {
            template = Database.open(address(TEMPLATE, "havre", Optional.empty()));
        } catch (FlywayException ofAnotherTime) {
            execute("drop database " + TEMPLATE + " with (force)");
            execute("create database " + TEMPLATE + " owner havre");
            template = Database.open(address(TEMPLATE, "havre", Optional.empty()));
        }
        return template;
    }

    static synchronized TestServer running() {
        if (running == null) {
            running = new TestServer(started());
        }
        return running;
    }

    /** In the folder that the build gives this process, or in the first one that no other process works in. */
    private static EmbeddedPostgres started() {
        var given = System.getProperty("test.fork");
        if (given != null) return startedIn(given);
        for (var process = 1;; process++) {
            try {
                return startedIn("fork-" + process);
            } catch (WrongSetting inUse) {
                if (process == PROCESSES) throw inUse;
            }
        }
    }

    private static EmbeddedPostgres startedIn(String fork) {
        return EmbeddedPostgres.startIn(FOLDER.resolve("postgres-" + VERSION + "-" + fork), "fsync=off",
                "synchronous_commit=off", "full_page_writes=off");
    }

    private Login ensureRole(String name, String right) {
        execute("do $$ begin if not exists (select 1 from pg_roles where rolname = '" + name + "')"
                + " then create role " + name + " login; end if; end $$");
        execute("alter role " + name + " " + right + " password '" + login(name).password().value() + "'");
        return login(name);
    }

    /** A database of its own, as the migrations or a filling leave it. */
    synchronized ServerAddress freshDatabase(Class<? extends Filling> filled) {
        template();
        return copyOf(filled == Filling.Nothing.class ? TEMPLATE : this.filled.computeIfAbsent(filled, this::filled),
                inMemory);
    }

    private ServerAddress copyOf(String original, String where) {
        var name = freshName();
        execute("create database " + name + " template " + original + " strategy file_copy owner havre" + where);
        return address(name, "havre", Optional.empty());
    }

    private String filled(Class<? extends Filling> with) {
        var copy = copyOf(TEMPLATE, inMemory);
        try (var connection = template.copied(copy).asWorker()) {
            connection.setAutoCommit(false);
            with.getDeclaredConstructor().newInstance().fill(connection);
            connection.commit();
        } catch (SQLException | ReflectiveOperationException e) {
            throw new IllegalStateException(with.getSimpleName(), e);
        }
        return name(copy);
    }

    /** A database with nothing in it, whose owner may not create roles; the working role is there. */
    synchronized ServerAddress emptyDatabase() {
        var name = freshName();
        var worker = ensureRole("worker", "nocreaterole");
        execute("create database " + name + " owner " + ensureRole("keeper", "nocreaterole").user());
        return address(name, "keeper", Optional.of(worker));
    }

    /** Opened: a copy of the template. */
    synchronized Database open(ServerAddress fresh) {
        return template().copied(fresh);
    }

    /** One that stays for the processes that come after this one, filled at the first time; as the superuser. */
    synchronized PGSimpleDataSource lastingDatabase(String name, Consumer<DataSource> filling) {
        if (!exists(name)) {
            dropAll("lasting_%"); // what another content or another migration made
            template();
            var fresh = name(copyOf(TEMPLATE, ""));
            filling.accept(asSuperuser(fresh));
            execute("alter database " + fresh + " rename to " + name);
        }
        return asSuperuser(name);
    }

    private void dropAll(String named) {
        try (var connection = asSuperuser("postgres").getConnection();
                var statement = connection.createStatement();
                var row = statement
                        .executeQuery("select datname from pg_database where datname like '" + named + "'")) {
            while (row.next()) execute("drop database " + row.getString(1) + " with (force)");
        } catch (SQLException e) {
            throw new IllegalStateException(named, e);
        }
    }

    private PGSimpleDataSource asSuperuser(String database) {
        var source = new PGSimpleDataSource();
        source.setUrl(server.url(database));
        source.setUser(server.superuser().user());
        source.setPassword(server.superuser().password().value());
        return source;
    }

    private boolean exists(String database) {
        try (var connection = asSuperuser("postgres").getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select 1 from pg_database where datname = '" + database + "'")) {
            return row.next();
        } catch (SQLException e) {
            throw new IllegalStateException(database, e);
        }
    }

    private String freshName() {
        var name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        execute("drop database if exists " + name + " with (force)");
        return name;
    }

    void drop(ServerAddress database) {
        execute("drop database if exists " + name(database) + " with (force)");
    }

    private static String name(ServerAddress database) {
        return database.url().substring(database.url().lastIndexOf('/') + 1);
    }

    private ServerAddress address(String database, String owner, Optional<Login> worker) {
        return new ServerAddress(server.url(database), login(owner), worker);
    }

    private Login login(String name) {
        return new Login(name, new Secret(name + server.superuser().password().value()));
    }

    private void execute(String sql) {
        try (var connection = asSuperuser("postgres").getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
