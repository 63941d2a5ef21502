package org.havre.facility.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.LongSupplier;

/** Numbers from the house's one sequence, which gives them by fifties, as the entities take them. */
public final class NumberBlocks implements LongSupplier {

    private static final int NUMBERS_IN_BLOCK = 50;
    private static final int BLOCKS_AT_ONCE = 40;

    private final Connection connection;
    private final Queue<Long> blocks = new ArrayDeque<>();
    private long next;
    private int left;

    public NumberBlocks(Connection connection) {
        this.connection = connection;
    }

    @Override public long getAsLong() {
        if (left == 0) {
            if (blocks.isEmpty()) {
                fetchBlocks();
            }
            next = blocks.remove();
            left = NUMBERS_IN_BLOCK;
        }
        left--;
        return next++;
    }

    private void fetchBlocks() {
        try (PreparedStatement statement = connection
                .prepareStatement("select nextval('ids') from generate_series(1, " + BLOCKS_AT_ONCE + ")");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                blocks.add(rows.getLong(1));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
