package org.havre.database;

import java.sql.Connection;
import java.sql.SQLException;

/** What the database of a test class holds already: written once in a process of tests, and copied. */
public interface Filling {
    /** @param connection the working role's, in a transaction that is committed after this */
    void fill(Connection connection) throws SQLException;

    /** Nothing but what the migrations leave. */
    final class Nothing implements Filling {
        @Override public void fill(Connection connection) {}
    }
}
