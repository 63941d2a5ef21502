package org.havre.demo.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.havre.database.Filling;

/** The demo set on the business date of its tests. */
public final class OfTheDemo implements Filling {
    static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    static final Instant NOW = Instant.parse("2026-10-31T09:00:00Z");

    @Override public void fill(Connection connection) throws SQLException {
        new DemoLoader(connection, NOW).load(TODAY);
    }
}
