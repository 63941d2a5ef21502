package org.havre.facility.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.shared.BenchTable;
import org.havre.shared.Measures;
import org.havre.shared.workbook.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The import of a nation's park, into an empty park and once more, beside the least that it could cost: the same file
 * read by the reader alone, cell by cell, and the rows that the import made of it copied: once into tables of the same
 * columns without a key, an index, a trigger or a policy, and once into Havre's own with all of them but the policies,
 * which let nobody copy. All in turn, in one run.
 */
@OnPostgres
class ParkImportBench {

    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final int WARM_UP = 8;
    private static final List<String> TABLES = List.of("territorial_directorate", "operator", "operator_spelling",
            "facility", "facility_code", "facility_directorate", "facility_terms", "declared_activity");

    @TempDir Path folder;
    private final TestDatabase database;
    private final Measures first = new Measures();
    private final Measures again = new Measures();
    private final Measures read = new Measures();
    private final Measures copied = new Measures();
    private final Measures kept = new Measures();
    private final Measures understood = new Measures();
    private final Map<String, String> rows = new LinkedHashMap<>();

    ParkImportBench(TestDatabase database) {
        this.database = database;
    }

    @Test void a_park_of_the_nation_comes_in() throws Exception {
        Path file = ParkSheets.october(NationPark.centres()).in(folder, "park.xlsx");
        prepare();
        try (Connection connection = database.asApp(); Connection owner = database.asOwner()) {
            connection.setAutoCommit(false);
            owner.setAutoCommit(false);
            for (int round = -WARM_UP; round < Measures.TAKEN; round++) {
                if (round == 0) List.of(first, again, read, copied, kept, understood).forEach(Measures::forget);
                round(connection, owner, file);
            }
        }
        tell();
    }

    private void round(Connection connection, Connection owner, Path file) throws Exception {
        empty();
        TABLES.forEach(table -> database.execute("truncate plain." + table));
        first.time(() -> bring(connection, file));
        if (rows.isEmpty()) take();
        read.time(() -> readAlone(file));
        copied.time(() -> copy(connection, "plain"));
        again.time(() -> bring(connection, file));
        understood.time(() -> understand(file));
        empty();
        kept.time(() -> copy(owner, "public"));
    }

    private void empty() { database.execute("truncate " + String.join(", ", TABLES) + " cascade"); }

    private void prepare() {
        database.execute("""
                insert into account (id, login, display_name, password_hash) values (1, 'admin', 'Admin', 'x');
                insert into account_right (id, account_id, role, scope, starts_on)
                values (1, 1, 'ADMIN', 'NATION', '2020-01-01');
                create schema plain; grant usage on schema plain to public""");
        for (String table : TABLES)
            database.execute("create table plain." + table + " (like " + table + "); grant insert on plain." + table
                    + " to public");
    }

    /** The rows that the import made, as they will be copied. */
    private void take() throws SQLException, IOException {
        try (Connection owner = database.asOwner()) {
            for (String table : TABLES) {
                StringWriter text = new StringWriter();
                copying(owner).copyOut("copy (select * from " + table + ") to stdout", text);
                rows.put(table, text.toString());
            }
        }
    }

    private void bring(Connection connection, Path file) throws SQLException {
        try (PreparedStatement enter = connection.prepareStatement("select * from enter(?, now(), ?)")) {
            enter.setString(1, "admin");
            enter.setObject(2, LocalDate.of(2026, 11, 15));
            enter.execute();
        }
        ParkImport.run(connection, file, "park.xlsx", MONTH, ImportProgress.unwatched());
        connection.commit();
    }

    private void readAlone(Path file) {
        long characters = 0;
        try (Workbook workbook = Workbook.open(file, "park.xlsx");
                var sheet = workbook.rows(workbook.sheets().get(0))) {
            while (sheet.hasNext()) characters += sheet.next().cells().size();
        }
        if (characters < NationPark.CENTRES) throw new IllegalStateException("Not read");
    }

    private void copy(Connection connection, String schema) throws SQLException, IOException {
        for (Map.Entry<String, String> table : rows.entrySet())
            copying(connection).copyIn("copy " + schema + "." + table.getKey() + " from stdin",
                    new StringReader(table.getValue()));
        connection.commit();
    }

    private static CopyManager copying(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** Not part of any ratio: reading as the import does it, with every cell understood and every oddity told. */
    private static void understand(Path file) {
        try (Workbook workbook = Workbook.open(file, "park.xlsx")) {
            ParkReader.read(workbook, new Departments(ParkSheets.DEPARTMENTS), KnownCentres.none(), MONTH,
                    ImportProgress.unwatched());
        }
    }

    private void tell() throws IOException {
        String bare = "read " + read + " + copy into bare tables " + copied;
        BenchTable table = new BenchTable();
        table.ratio("Park of 1,487 centres, 111,978 places, into an empty park", first,
                "read " + read + " + copy into the same tables " + kept, first.ratioTo(read, kept), "3");
        table.ratio("the same, beside a copy that keeps neither keys nor exclusions nor history", first, bare,
                first.ratioTo(read, copied), "");
        table.ratio("the same file again", again, bare, again.ratioTo(read, copied), "3");
        table.figure("of these, reading and understanding the file", understood, "");
        table.write(Path.of("target", "bench", "park.md"));
        System.out.println(table);
    }
}
