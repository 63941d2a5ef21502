package org.havre.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

import org.flywaydb.core.Flyway;
import org.havre.shared.Environment;
import org.havre.shared.HavreSettings;
import org.havre.shared.WrongSetting;
import org.postgresql.ds.PGSimpleDataSource;

/** Havre's database, opened: reachable, migrated to what this version expects, and left through the working role. */
public final class Database implements AutoCloseable {
    private static final AutoCloseable NOTHING = () -> {};

    private final ServerAddress server;
    private final Login worker;
    private final AutoCloseable underneath;

    private Database(ServerAddress server, AutoCloseable underneath) {
        this.server = server;
        this.underneath = underneath;
        this.worker = migrated();
    }

    private Database(ServerAddress copy, Login worker) {
        this.server = copy;
        this.underneath = NOTHING;
        this.worker = worker;
    }

    /** The database named in the environment, or one that Havre runs itself. */
    public static Database open(Environment environment) {
        var named = ServerAddress.find(environment);
        if (named.isPresent()) return new Database(named.get(), NOTHING);
        var embedded = EmbeddedPostgres.startIn(HavreSettings.read(environment).data());
        try {
            return new Database(embedded.address(), embedded);
        } catch (RuntimeException e) {
            embedded.close();
            throw e;
        }
    }

    /** A database on a server that somebody else starts and stops. */
    static Database open(ServerAddress server) {
        return new Database(server, NOTHING);
    }

    /** A copy of this one on the same server: what was migrated here is there. */
    Database copied(ServerAddress copy) {
        return new Database(copy, worker);
    }

    private Login migrated() {
        try (var owner = asOwner()) {
            var login = new WorkingRole(server).ensured(owner);
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(server.url(), server.owner().user(), server.owner().password().value())
                    .locations("classpath:db/migration")
                    .placeholders(Map.of("app", login.user()))
                    .validateMigrationNaming(true)
                    .load().migrate();
            return login;
        } catch (SQLException e) {
            throw new WrongSetting("DATABASE_URL",
                    "(" + server.url() + ") cannot be reached as " + server.owner().user() + ": " + e.getMessage(), e);
        }
    }

    /** Where the application's connections come from. */
    public PGSimpleDataSource working() {
        var source = new PGSimpleDataSource();
        // A refused row is somebody's: its values never reach a message or a log.
        source.setLogServerErrorDetail(false);
        source.setUrl(server.url());
        source.setUser(worker.user());
        source.setPassword(worker.password().value());
        source.setApplicationName("havre");
        source.setReWriteBatchedInserts(true);
        return source;
    }

    Connection asOwner() throws SQLException {
        return DriverManager.getConnection(server.url(), server.owner().user(), server.owner().password().value());
    }

    Connection asWorker() throws SQLException { return working().getConnection(); }

    @Override public void close() {
        try {
            underneath.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
