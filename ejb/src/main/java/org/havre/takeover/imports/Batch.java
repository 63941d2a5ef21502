package org.havre.takeover.imports;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of one statement, written at once: each column goes as an array, because policies forbid COPY. */
final class Batch {

    private final String sql;
    private final List<String> types;
    private final List<Object[]> rows = new ArrayList<>();

    private Batch(String sql, List<String> types) {
        this.sql = sql;
        this.types = types;
    }

    /** New rows of a table; columns are written {@code name type}. */
    static Batch into(String table, String... columns) {
        List<String> names = Arrays.stream(columns).map(column -> column.split(" ")[0]).toList();
        return of("insert into " + table + " (" + String.join(", ", names) + ") select * from %s", columns);
    }

    /** Changes of rows of a table, found by their first column. */
    static Batch change(String table, String... columns) {
        List<String> names = Arrays.stream(columns).map(column -> column.split(" ")[0]).toList();
        String taken = names.stream().skip(1).map(name -> name + " = n." + name).collect(joining(", "));
        return of("update " + table + " t set " + taken + " from %s where t." + names.get(0) + " = n." + names.get(0),
                columns);
    }

    /** Any statement over the rows, which it calls {@code n} where it says {@code %s}. */
    static Batch of(String sql, String... columns) {
        List<String> names = Arrays.stream(columns).map(column -> column.split(" ")[0]).toList();
        List<String> types = Arrays.stream(columns).map(column -> column.split(" ")[1]).toList();
        String arrays = types.stream().map(type -> "?::" + type + "[]").collect(joining(", "));
        return new Batch(sql.replace("%s", "unnest(" + arrays + ") as n (" + String.join(", ", names) + ")"), types);
    }

    void add(Object... row) {
        rows.add(row);
    }

    /** Runs the statement, unless there is nothing to write. */
    void run(Connection connection) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int column = 0; column < types.size(); column++) {
                int at = column;
                Object[] values = rows.stream().map(row -> row[at]).map(value -> value == null ? null : text(value))
                        .toArray();
                statement.setArray(column + 1, connection.createArrayOf("text", values));
            }
            statement.executeUpdate();
        }
    }

    private static String text(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }
}
