package org.havre.facility.imports;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes what an import changes: each statement carries all its rows as arrays. */
final class ParkWriter {

    private static final String[] WRITTEN = {"operator", "territorial_directorate", "facility", "facility_code",
            "facility_directorate", "facility_terms", "declared_activity"};

    private final Connection connection;
    private final NumberBlocks numbers;

    ParkWriter(Connection connection) {
        this.connection = connection;
        this.numbers = new NumberBlocks(connection);
    }

    /** The next number of the house's one sequence. */
    long number() {
        return numbers.getAsLong();
    }

    void operators(NamedRows operators) throws SQLException {
        run("insert into operator (id, name) select * from unnest(?, ?)", operators.made(), "bigint", "text");
        run("insert into operator_spelling (spelling, operator_id) select * from unnest(?, ?)"
                + " on conflict (spelling) do nothing", operators.learnt(), "text", "bigint");
    }

    void directorates(NamedRows directorates) throws SQLException {
        run("insert into territorial_directorate (id, name) select * from unnest(?, ?)", directorates.made(), "bigint",
                "text");
    }

    void write(ParkChanges changes) throws SQLException {
        run("insert into facility (id, name, department_code, last_declared) select * from unnest(?, ?, ?, ?)",
                changes.facilities, "bigint", "text", "text", "date");
        run("""
                update facility f set name = n.name, department_code = n.department_code, last_declared = n.month,
                       version = version + 1
                from unnest(?, ?, ?, ?) as n (id, name, department_code, month) where f.id = n.id""", changes.renamed,
                "bigint", "text", "text", "date");
        run("update facility_code c set starts_on = n.starts_on from unnest(?, ?) as n (id, starts_on) where c.id = n.id",
                changes.codesFromEarlier, "bigint", "date");
        run("insert into facility_code (id, facility_id, code, starts_on) select n.* from unnest(?, ?, ?, ?) as n",
                numbered(changes.codes), "bigint", "bigint", "text", "date");
        writeDirectorates(changes);
        writeTerms(changes);
        writeDeclared(changes);
    }

    private void writeDirectorates(ParkChanges changes) throws SQLException {
        run("update facility_directorate d set ends_on = n.ends_on from unnest(?, ?) as n (id, ends_on) where d.id = n.id",
                changes.directoratesEnded, "bigint", "date");
        run("""
                update facility_directorate d set directorate_id = n.directorate_id
                from unnest(?, ?) as n (id, directorate_id) where d.id = n.id""", changes.directoratesCorrected,
                "bigint",
                "bigint");
        run("""
                insert into facility_directorate (id, facility_id, directorate_id, starts_on, ends_on)
                select * from unnest(?, ?, ?, ?, ?)""", numbered(changes.directorates), "bigint", "bigint", "bigint",
                "date", "date");
    }

    private void writeTerms(ParkChanges changes) throws SQLException {
        run("""
                update facility_terms t set kind = n.kind, regime = n.regime, operator_id = n.operator_id,
                       authorised_capacity = n.capacity
                from unnest(?, ?, ?, ?, ?) as n (id, kind, regime, operator_id, capacity) where t.id = n.id""",
                changes.termsCorrected, "bigint", "text", "text", "bigint", "int");
        run("""
                insert into facility_terms (id, facility_id, starts_on, kind, regime, operator_id, authorised_capacity, source)
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)""", numbered(changes.terms), "bigint", "bigint", "date",
                "text", "text", "bigint", "int", "text");
    }

    private void writeDeclared(ParkChanges changes) throws SQLException {
        String columns = String.join(", ", ParkTables.FIGURES);
        String taken = ParkTables.FIGURES.stream().map(figure -> figure + " = n." + figure).collect(joining(", "));
        String holes = "?, ".repeat(ParkTables.FIGURES.size() + 1) + "?";
        String[] types = Stream.concat(Stream.of("bigint", "date"), ParkTables.FIGURES.stream().map(figure -> "int"))
                .toArray(String[]::new);
        run("insert into declared_activity (facility_id, month, " + columns + ") select * from unnest(" + holes + ")",
                changes.declared, types);
        run("update declared_activity d set " + taken + " from unnest(" + holes + ") as n (facility_id, month, "
                + columns + ") where d.facility_id = n.facility_id and d.month = n.month", changes.declaredOtherwise,
                types);
    }

    /** For whoever asks next: new centres, unseen, would be looked for the slow way. */
    void refreshStatistics() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select refresh_statistics(?)")) {
            statement.setArray(1, connection.createArrayOf("text", WRITTEN));
            statement.execute();
        }
    }

    private List<Object[]> numbered(List<Object[]> rows) {
        Function<Object[], Object[]> withNumber = row -> Stream.concat(Stream.of(number()), Stream.of(row)).toArray();
        return rows.stream().map(withNumber).toList();
    }

    /** Runs a statement with one array for each column of its rows; nothing where there are none. */
    private void run(String sql, List<Object[]> rows, String... types) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int column = 0; column < types.length; column++) {
                int at = column;
                statement.setArray(column + 1,
                        connection.createArrayOf(types[column], rows.stream().map(row -> row[at]).toArray()));
            }
            statement.executeUpdate();
        }
    }
}
