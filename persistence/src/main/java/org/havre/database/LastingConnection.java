package org.havre.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

import javax.sql.DataSource;

/**
 * A connection that outlives its server's restart: what the pool keeps for years. A transaction that was cut off fails
 * as a whole; the next one finds a new connection underneath. Never renewed inside a transaction.
 */
final class LastingConnection implements InvocationHandler {
    /** How long a connection may rest before it is asked whether it still lives. */
    private static final Duration REST = Duration.ofSeconds(5);
    private static final int PATIENCE_SECONDS = 2;
    private static final Set<String> BEGINS = Set.of("createStatement", "prepareStatement", "prepareCall");
    private static final Set<String> ENDS = Set.of("commit", "rollback", "setAutoCommit");

    private final DataSource source;
    private Connection current;
    private boolean within;
    private boolean autoCommit = true;
    private long used = System.nanoTime();

    private LastingConnection(DataSource source) throws SQLException {
        this.source = source;
        this.current = source.getConnection();
    }

    static Connection from(DataSource source) throws SQLException {
        return (Connection) Proxy.newProxyInstance(LastingConnection.class.getClassLoader(),
                new Class<?>[]{Connection.class}, new LastingConnection(source));
    }

    @Override public Object invoke(Object proxy, Method method, Object[] values) throws Throwable {
        if (BEGINS.contains(method.getName())) begin();
        var toSavepoint = method.getName().equals("rollback") && values != null;
        if (ENDS.contains(method.getName()) && !toSavepoint) return end(method, values);
        return call(method, values);
    }

    private void begin() throws SQLException {
        if (!within && !lives()) renew();
        within = !autoCommit;
        used = System.nanoTime();
    }

    private boolean lives() throws SQLException {
        if (current.isClosed()) return false;
        return System.nanoTime() - used < REST.toNanos() || current.isValid(PATIENCE_SECONDS);
    }

    private void renew() throws SQLException {
        current.close();
        current = source.getConnection();
        current.setAutoCommit(autoCommit);
    }

    /** What a lost connection had under way the server has rolled back itself: only a commit of it fails. */
    private Object end(Method method, Object[] values) throws Throwable {
        within = false;
        if (method.getName().equals("setAutoCommit")) autoCommit = (Boolean) values[0];
        return current.isClosed() && !method.getName().equals("commit") ? null : call(method, values);
    }

    private Object call(Method method, Object[] values) throws Throwable {
        try {
            return method.invoke(current, values);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
