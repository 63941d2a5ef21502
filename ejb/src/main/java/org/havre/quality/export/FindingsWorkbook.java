package org.havre.quality.export;

import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.havre.quality.Finding;
import org.havre.shared.Texts;
import org.havre.shared.workbook.Column;
import org.havre.shared.workbook.Export;
import org.havre.shared.workbook.WorkbookWriter;

/** What contradicts itself in the records, a row for each facility and cause, without a name. */
public final class FindingsWorkbook {
    private FindingsWorkbook() {}

    public static void write(LocalDate day, Stream<Finding> rows, Texts texts, String author, Instant madeAt,
            OutputStream out) {
        List<Column<Finding>> columns = List.of(
                Column.text(texts.text("quality.check"), 28, row -> texts.label(row.check())),
                Column.text(texts.text("quality.code"), 8, Finding::code),
                Column.text(texts.text("quality.facility"), 40, Finding::name),
                Column.text(texts.text("quality.department"), 24, Finding::department),
                Column.text(texts.text("quality.unit"), 20, Finding::unit),
                Column.text(texts.text("quality.what"), 70, row -> told(row, texts)),
                Column.integer(texts.text("quality.number"), Finding::number));
        WorkbookWriter.write(new Export<>(texts.text("quality.sheet"),
                List.of(texts.text("quality.title"), texts.text("quality.sheet.day", day)), columns, author, madeAt),
                rows, out);
    }

    /** The sentence of a finding, with its day where it has one. */
    private static String told(Finding row, Texts texts) {
        return texts.text(row.key(), row.number());
    }
}
