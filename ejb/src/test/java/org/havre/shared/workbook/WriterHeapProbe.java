package org.havre.shared.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Writes a workbook of 50,000 rows and 20 columns, for a test that gives it little memory. */
public final class WriterHeapProbe {

    private WriterHeapProbe() {}

    public static void main(String[] arguments) throws IOException {
        List<Column<Integer>> columns = new ArrayList<>();
        for (int group = 0; group < 5; group++) {
            columns.add(Column.text("Texte", 20, row -> "ligne " + row));
            columns.add(Column.integer("Nombre", row -> row));
            columns.add(Column.rate("Taux", row -> BigDecimal.valueOf(row, 5)));
            columns.add(Column.date("Jour", row -> LocalDate.EPOCH.plusDays(row)));
        }
        Export<Integer> export = new Export<>("Feuille", List.of("Titre"), columns, "Havre", Instant.EPOCH);
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[0]))) {
            WorkbookWriter.write(export, IntStream.range(0, 50_000).boxed(), out);
        }
    }
}
