package org.havre.demo.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/** Numbers from the one sequence of the house, fifty to each of its values, as the entities take them. */
final class Numbers implements LongSupplier {
    private static final int EACH = 50;
    private static final int AT_ONCE = 200;

    private final Connection connection;
    private final Deque<Long> drawn = new ArrayDeque<>();
    private long next = 1;
    private long last;

    Numbers(Connection connection) { this.connection = connection; }

    @Override public long getAsLong() {
        if (next > last) {
            if (drawn.isEmpty()) draw();
            last = drawn.remove();
            next = last - EACH + 1;
        }
        return next++;
    }

    /** A value stands for itself and the 49 numbers before it; the very first one for itself alone. */
    private void draw() {
        try (var statement = connection.createStatement();
                var values = statement.executeQuery("select nextval('ids') from generate_series(1, " + AT_ONCE + ")")) {
            while (values.next()) {
                if (values.getLong(1) >= EACH) drawn.add(values.getLong(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
