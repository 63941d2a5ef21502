package org.havre.demo.service;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The rows of one table, written many at a time: each column goes as an array, because policies forbid COPY. */
final class Sheet {
    private final Connection connection;
    private final String table;
    private final Map<String, String> types;
    private final TreeMap<LocalDate, Set<Fact>> recorded = new TreeMap<>();

    private Sheet(Connection connection, String table, Map<String, String> types) {
        this.connection = connection;
        this.table = table;
        this.types = types;
    }

    static Sheet of(Connection connection, String table, List<Fact> facts) throws SQLException {
        var columns = new LinkedHashSet<String>();
        facts.forEach(fact -> columns.addAll(fact.row().keySet()));
        var sheet = new Sheet(connection, table, types(connection, table, columns));
        for (Fact fact : facts) {
            fact.recorded().forEach(day -> sheet.recorded.computeIfAbsent(day, d -> new LinkedHashSet<>()).add(fact));
        }
        return sheet;
    }

    /** The columns with the types that the database gives them. */
    private static Map<String, String> types(Connection connection, String table, Set<String> columns)
            throws SQLException {
        var types = new LinkedHashMap<String, String>();
        try (var query = connection.prepareStatement("""
                select a.attname, format_type(a.atttypid, null) from unnest(?) with ordinality w(name, place)
                join pg_attribute a on a.attrelid = ?::regclass and a.attname = w.name order by w.place""")) {
            query.setArray(1, connection.createArrayOf("text", columns.toArray()));
            query.setString(2, table);
            try (var rows = query.executeQuery()) {
                while (rows.next()) types.put(rows.getString(1), rows.getString(2));
            }
        }
        return types;
    }

    /** Writes what became known after one day and up to another: first what ended, so that what follows finds room. */
    void write(LocalDate after, LocalDate upTo) throws SQLException {
        var days = after == null ? recorded.headMap(upTo, true) : recorded.subMap(after, false, upTo, true);
        var touched = new LinkedHashSet<Fact>();
        days.values().forEach(touched::addAll);
        var changed = new ArrayList<Map<String, Object>>();
        var added = new ArrayList<Map<String, Object>>();
        for (Fact fact : touched) {
            var known = after != null && !fact.firstRecorded().isAfter(after);
            (known ? changed : added).add(fact.rowOn(upTo));
        }
        run("update %1$s t set %2$s from unnest(%3$s) u (%4$s) where t.id = u.id", changed);
        run("insert into %1$s (%4$s) select * from unnest(%3$s)", added);
    }

    private void run(String sql, List<Map<String, Object>> rows) throws SQLException {
        if (rows.isEmpty()) return;
        var names = types.keySet();
        var set = names.stream().filter(name -> !name.equals("id")).map(name -> name + " = u." + name)
                .collect(joining(", "));
        var arrays = types.values().stream().map(type -> "?::" + type + "[]").collect(joining(", "));
        try (var statement = connection.prepareStatement(sql.formatted(table, set, arrays, String.join(", ", names)))) {
            int index = 1;
            for (String name : names) {
                var values = rows.stream().map(row -> row.get(name))
                        .map(value -> value == null ? null : value.toString());
                statement.setArray(index++, connection.createArrayOf("text", values.toArray()));
            }
            statement.executeUpdate();
        }
    }
}
