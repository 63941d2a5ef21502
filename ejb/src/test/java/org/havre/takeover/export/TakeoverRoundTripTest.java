package org.havre.takeover.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.shared.workbook.Row;
import org.havre.shared.workbook.SheetRows;
import org.havre.shared.workbook.Workbook;
import org.havre.takeover.imports.OperatorDesk;
import org.havre.takeover.imports.TakeoverReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes out comes in elsewhere, and goes out from there as the same cells. */
@OnPostgres
class TakeoverRoundTripTest {

    @TempDir Path folder;
    private final TestDatabase database;

    TakeoverRoundTripTest(TestDatabase database) {
        this.database = database;
    }

    @Test void an_operators_data_go_out_and_come_in_again_cell_by_cell() throws Exception {
        Path given = folder.resolve("given.xlsx");
        try (InputStream in = OperatorDesk.class.getResourceAsStream("takeover.xlsx")) {
            Files.copy(in, given);
        }
        new OperatorDesk(database).bring(given);
        Path first = export("first.xlsx");

        TakeoverReport report = new OperatorDesk(database).bring(first);

        assertThat(report.report().rejected()).isEmpty();
        assertThat(report.report().created()).isEqualTo(1013);
        List<String> cells = cells(first);
        assertThat(cells).hasSizeGreaterThan(1013);
        assertThat(cells(export("second.xlsx"))).isEqualTo(cells);
    }

    @Test void the_template_reads_as_a_workbook_without_a_row() throws Exception {
        Path file = folder.resolve("template.xlsx");
        try (var out = Files.newOutputStream(file)) {
            TakeoverTemplate.write("Havre", Instant.EPOCH, out);
        }

        TakeoverReport report = new OperatorDesk(database).bring(file);

        assertThat(report.report().read()).isZero();
        assertThat(report.report().rejected()).isEmpty();
        assertThat(report.report().warnings()).isEmpty();
    }

    private Path export(String name) throws Exception {
        Path file = folder.resolve(name);
        try (Connection connection = OperatorDesk.entered(database, "ofii", OperatorDesk.TODAY)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TakeoverExport.write(connection, OperatorDesk.TODAY, "Havre", Instant.EPOCH, out);
            Files.write(file, out.toByteArray());
        }
        return file;
    }

    private static List<String> cells(Path file) {
        List<String> cells = new ArrayList<>();
        try (Workbook workbook = Workbook.open(file, "export.xlsx")) {
            for (Workbook.Sheet sheet : workbook.sheets()) {
                try (SheetRows rows = workbook.rows(sheet)) {
                    while (rows.hasNext()) {
                        Row row = rows.next();
                        cells.add(sheet.name() + " " + row.number() + " " + row.cells());
                    }
                }
            }
        }
        return cells;
    }
}
