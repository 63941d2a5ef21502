package org.havre.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;

import javax.sql.DataSource;

/**
 * A migrated, empty database for one test class: declare {@link OnPostgres} and take it as a
 * parameter of the constructor, of a {@code @BeforeAll} or of a test.
 */
public final class TestDatabase implements AutoCloseable {
    /** The entities of all databases draw from one range: what was reserved in one is not given in the next. */
    private static final AtomicLong FIRST_ID = new AtomicLong(100_000);
    private static final long MOST_IDS = 200_000;
    private static final int MOST_CONNECTIONS = 30;

    private final TestServer server;
    private final ServerAddress address;
    private final Database database;
    private final HikariDataSource pool;
    private Connection owner;

    TestDatabase(TestServer server, Class<? extends Filling> filled) {
        this.server = server;
        this.address = server.freshDatabase(filled);
        this.database = server.open(address);
        this.pool = pool(database.working());
        execute("alter sequence ids restart with " + FIRST_ID.getAndAdd(MOST_IDS));
    }

    /** One more, beside that of the test, which closes it. */
    public static TestDatabase another() {
        return new TestDatabase(TestServer.running(), Filling.Nothing.class);
    }

    private static HikariDataSource pool(DataSource source) {
        var configuration = new HikariConfig();
        configuration.setDataSource(source);
        configuration.setMinimumIdle(0);
        configuration.setMaximumPoolSize(MOST_CONNECTIONS);
        return new HikariDataSource(configuration);
    }

    /** The owner: past every policy that is not forced on it. */
    public Connection asOwner() throws SQLException {
        return database.asOwner();
    }

    /** The working role: sees nothing until a scope is entered. */
    public Connection asApp() throws SQLException {
        return database.asWorker();
    }

    public DataSource working() { return database.working(); }

    /** The mapped entities under the working role, with transactions of their own. */
    public EntityManagerFactory entities() {
        return Entities.in(pool);
    }

    /** As the owner, to the end of a transaction, where what is deferred is told, and back. */
    public void tryOut(String sql) throws SQLException {
        try (var tried = asOwner(); var statement = tried.createStatement()) {
            tried.setAutoCommit(false);
            try {
                statement.execute(sql);
                statement.execute("set constraints all immediate");
            } finally {
                tried.rollback();
            }
        }
    }

    /** Runs one statement, as owner; for what a test needs to be there. */
    public synchronized void execute(String sql) {
        try (var statement = owner().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** One connection for all of them; another one after a kill. */
    private Connection owner() throws SQLException {
        if (owner == null || !owner.isValid(1)) owner = asOwner();
        return owner;
    }

    @Override public void close() {
        pool.close();
        database.close();
        server.drop(address);
    }
}
