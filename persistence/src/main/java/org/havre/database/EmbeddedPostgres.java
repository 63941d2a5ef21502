package org.havre.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.logging.Logger;

import org.havre.shared.Secret;
import org.havre.shared.WrongSetting;

/**
 * A PostgreSQL server that Havre runs itself, for whoever has none: it keeps its data in a folder, listens on loopback
 * only, asks for a password, and ends when this JVM ends, in whatever way.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class.getName());
    private static final String SUPERUSER = "postgres";
    private static final String OWNER = "havre";
    private static final int ATTEMPTS = 3;
    private static final List<String> SETTINGS = List.of("listen_addresses=127.0.0.1", "unix_socket_directories=",
            "shared_buffers=256MB", "max_wal_size=2GB", "work_mem=16MB", "random_page_cost=1.1", "jit=off");

    /** What is refused is written down without the row that it is about: no number and no name of anybody. */
    private static final String TERSE = "log_error_verbosity = terse";

    private final Path folder;
    private final List<String> settings;
    private final FileChannel lock;
    private Path programs;
    private Secret password;
    private int port;
    private Watchdog watchdog;

    private EmbeddedPostgres(Path folder, List<String> settings) {
        this.folder = folder;
        this.settings = settings;
        this.lock = locked(folder);
    }

    /** The server whose data lie in this folder; the folder is made and filled at the first start. */
    public static EmbeddedPostgres startIn(Path folder, String... settings) {
        var server = new EmbeddedPostgres(folder.toAbsolutePath().normalize(), List.of(settings));
        try {
            server.start();
            return server;
        } catch (IOException e) {
            server.unlock();
            throw new UncheckedIOException("The embedded PostgreSQL cannot start in " + folder, e);
        } catch (RuntimeException e) {
            server.unlock();
            throw e;
        }
    }

    private void start() throws IOException {
        programs = Binaries.unpackedFor(folder);
        Watchdog.awaitEarlier(note());
        if (!Files.isDirectory(cluster())) initialise();
        password = new Secret(Files.readString(folder.resolve("password")).strip());
        keepPeopleOutOfTheLog();
        if (!reusedOrphan()) startOnFreePort();
        watchdog = Watchdog.over(
                Command.of(programs.resolve("pg_ctl"), "-D", cluster().toString(), "-m", "fast", "-w", "stop"), note());
        createDatabase(OWNER, OWNER);
    }

    private void initialise() throws IOException {
        var fresh = folder.resolve("cluster.unfinished");
        Binaries.delete(fresh);
        writePassword();
        Command.of(programs.resolve("initdb"), "-D", fresh.toString(), "-U", SUPERUSER, "-A", "scram-sha-256",
                "--pwfile=" + folder.resolve("password"), "-E", "UTF8", "--locale-provider=icu", "--icu-locale=fr",
                "--locale=C").run();
        Files.move(fresh, cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void writePassword() throws IOException {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var file = folder.resolve("password");
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix"))
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    private void keepPeopleOutOfTheLog() throws IOException {
        var file = cluster().resolve("postgresql.conf");
        if (!Files.readString(file).contains(TERSE))
            Files.writeString(file, System.lineSeparator() + TERSE + System.lineSeparator(), StandardOpenOption.APPEND);
    }

    /** After a kill that took the watchdog too, the server still runs: go on with it. */
    private boolean reusedOrphan() throws IOException {
        var status = Command.of(programs.resolve("pg_ctl"), "-D", cluster().toString(), "status").answer();
        if (status.code() != 0) return false;
        port = Integer.parseInt(Files.readAllLines(cluster().resolve("postmaster.pid")).get(3).strip());
        LOG.info(() -> "PostgreSQL already runs on port " + port + ": used again");
        return true;
    }

    private void startOnFreePort() throws IOException {
        var wanted = Ports.remembered(folder.resolve("port"));
        for (var attempt = 1;; attempt++) {
            port = Ports.freeOrAny(wanted);
            var answer = Command.of(programs.resolve("pg_ctl"), "-D", cluster().toString(), "-l",
                    folder.resolve("postgresql.log").toString(), "-w", "-t", "120", "-o", options(), "start").answer();
            if (answer.code() == 0) break;
            if (attempt == ATTEMPTS || Ports.isFree(port))
                throw new IllegalStateException(
                        "The embedded PostgreSQL does not start: " + answer.said() + lastWords());
        }
        Files.writeString(folder.resolve("port"), Integer.toString(port));
        LOG.info(() -> "PostgreSQL runs on port " + port + ", its data are in " + cluster());
    }

    private String options() {
        var options = new StringBuilder("-p " + port);
        SETTINGS.forEach(setting -> options.append(" -c ").append(setting));
        settings.forEach(setting -> options.append(" -c ").append(setting));
        return options.toString();
    }

    private String lastWords() throws IOException {
        var log = folder.resolve("postgresql.log");
        if (!Files.exists(log)) return "";
        var lines = Files.readString(log, UTF_8).lines().toList();
        return System.lineSeparator()
                + String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    }

    /** A database of its own, and the role that owns it: not a superuser, as on anybody else's server. */
    ServerAddress createDatabase(String name, String owner) {
        try (var connection = DriverManager.getConnection(url("postgres"), SUPERUSER, password.value());
                var statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + owner + "'")) {
                statement.execute("create role " + owner + " login createrole");
                connection.unwrap(org.postgresql.PGConnection.class).alterUserPassword(owner,
                        password.value().toCharArray(), "scram-sha-256");
            }
            if (!exists(statement, "select 1 from pg_database where datname = '" + name + "'"))
                statement.execute("create database " + name + " owner " + owner);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be made: " + e.getMessage(), e);
        }
        return address(name, owner);
    }

    private static boolean exists(java.sql.Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    /** Where Havre's own database is, and who owns it. */
    public ServerAddress address() {
        return address(OWNER, OWNER);
    }

    private ServerAddress address(String database, String owner) {
        return new ServerAddress(url(database), new Login(owner, password), java.util.Optional.empty());
    }

    /** Who may do everything on this server; for tests. */
    Login superuser() { return new Login(SUPERUSER, password); }

    String url(String database) { return "jdbc:postgresql://127.0.0.1:" + port + "/" + database; }

    public int port() { return port; }

    private Path cluster() { return folder.resolve("cluster"); }

    private Path note() { return folder.resolve("watchdog.pid"); }

    /** Stops the server; comes back when its files are at rest. */
    @Override public void close() {
        watchdog.bark();
        unlock();
    }

    private static FileChannel locked(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = null;
            try {
                lock = channel.tryLock();
            } catch (OverlappingFileLockException mine) {
                channel.close();
            }
            if (lock == null)
                throw new WrongSetting("HAVRE_DATA", "(" + folder
                        + ") is in use by another Havre: stop that one, or give this one a folder of its own.");
            return channel;
        } catch (IOException e) {
            throw new WrongSetting("HAVRE_DATA", "(" + folder + ") cannot be written: " + e.getMessage(), e);
        }
    }

    private void unlock() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
