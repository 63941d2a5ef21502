package org.havre.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Level;
import java.util.logging.Logger;

import javax.sql.DataSource;

import org.havre.shared.Environment;

/** What the container pools: the first connection opens the database, every one works under the working role. */
public class HavreDataSource implements DataSource {
    private static final Logger LOG = Logger.getLogger(HavreDataSource.class.getName());
    /** Under this name the JVM keeps the end of whoever has opened: a deployment that failed half way never ends itself. */
    private static final String OPEN = HavreDataSource.class.getName() + ".open";
    private static Database database;

    private String role = "working";
    private PrintWriter log;

    /** The container wants one property at least; this one says what the connections are for. */
    public void setRole(String role) {
        this.role = role;
    }

    public String getRole() { return role; }

    @Override public Connection getConnection() throws SQLException {
        return LastingConnection.from(opened().working());
    }

    @Override public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    private static synchronized Database opened() {
        if (database == null) database = open();
        return database;
    }

    private static Database open() {
        if (System.getProperties().remove(OPEN) instanceof Runnable earlier) earlier.run();
        System.getProperties().put(OPEN, (Runnable) HavreDataSource::shutDown);
        try {
            return Database.open(Environment.ofThisProcess());
        } catch (RuntimeException e) { // which the container would tell as one of many
            LOG.log(Level.SEVERE, "Havre cannot start. " + e.getMessage());
            throw e;
        }
    }

    /** Ends what the first connection began; the next connection begins anew. */
    public static synchronized void shutDown() {
        if (database != null) database.close();
        database = null;
    }

    @Override public PrintWriter getLogWriter() { return log; }

    @Override public void setLogWriter(PrintWriter writer) { log = writer; }

    @Override public int getLoginTimeout() { return 0; }

    @Override public void setLoginTimeout(int seconds) {}

    @Override public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) return type.cast(this);
        throw new SQLException("Not a " + type.getName());
    }

    @Override public boolean isWrapperFor(Class<?> type) { return type.isInstance(this); }
}
