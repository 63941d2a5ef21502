package org.havre.comparison.export;

import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.havre.comparison.CapacityRow;
import org.havre.shared.Texts;
import org.havre.shared.workbook.Column;
import org.havre.shared.workbook.Export;
import org.havre.shared.workbook.WorkbookWriter;

/** The three capacities of each facility side by side. */
public final class CapacitiesWorkbook {
    private CapacitiesWorkbook() {}

    public static void write(LocalDate day, Stream<CapacityRow> rows, Texts texts, String author, Instant madeAt,
            OutputStream out) {
        List<Column<CapacityRow>> columns = List.of(
                Column.text(texts.text("capacities.region"), 24, row -> row.name().region()),
                Column.text(texts.text("capacities.department"), 24, row -> row.name().department()),
                Column.text(texts.text("capacities.code"), 8, row -> row.name().code()),
                Column.text(texts.text("capacities.facility"), 40, row -> row.name().name()),
                Column.text(texts.text("capacities.kind"), 10, row -> row.name().kind().name()),
                Column.integer(texts.text("capacities.act"), CapacityRow::act),
                Column.date(texts.text("capacities.since"), CapacityRow::since),
                Column.integer(texts.text("capacities.beds"), CapacityRow::beds),
                Column.integer(texts.text("capacities.transitory"), CapacityRow::transitory),
                Column.integer(texts.text("capacities.ofii"), CapacityRow::ofii),
                Column.text(texts.text("capacities.month"), 14, row -> texts.value(row.month())),
                Column.integer(texts.text("capacities.gap"), CapacityRow::gap),
                Column.text(texts.text("capacities.agreement"), 24, row -> texts.label(row.agreement())));
        WorkbookWriter.write(new Export<>(texts.text("capacities.sheet"),
                List.of(texts.text("capacities.title", day)), columns, author, madeAt), rows, out);
    }
}
