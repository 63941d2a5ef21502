package org.havre.facility.export;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.havre.shared.Texts;
import org.havre.shared.workbook.Column;
import org.havre.shared.workbook.Export;
import org.havre.shared.workbook.ImportReport;
import org.havre.shared.workbook.ImportReport.Remark;
import org.havre.shared.workbook.WorkbookWriter;

/** What an import left out or remarked, as a workbook that can be worked through row by row. */
public final class ImportWorkbook {

    private record Line(boolean rejected, Remark remark) {}

    private ImportWorkbook() {}

    public static void write(ImportReport report, Texts texts, String author, Instant madeAt, OutputStream out) {
        List<Column<Line>> columns = List.of(
                Column.text(texts.text("import.outcome"), 12,
                        line -> texts.text(line.rejected() ? "import.outcome.rejected" : "import.outcome.warning")),
                Column.text(texts.text("import.sheet"), 14, line -> line.remark().sheet()),
                Column.integer(texts.text("import.row"), line -> line.remark().row() == 0 ? null : line.remark().row()),
                Column.text(texts.text("import.column"), 24, line -> line.remark().column()),
                Column.text(texts.text("import.value"), 30, line -> line.remark().value()),
                Column.text(texts.text("import.reason"), 90, line -> reason(line.remark(), texts)));
        String counts = texts.text("import.counts", report.read(), report.created(), report.updated(),
                report.unchanged(),
                report.rejected().size());
        WorkbookWriter
                .write(new Export<>(texts.text("import.report"), List.of(texts.text("import.report"), counts), columns,
                        author, madeAt), lines(report), out);
    }

    private static Stream<Line> lines(ImportReport report) {
        return Stream.concat(report.rejected().stream().map(remark -> new Line(true, remark)),
                report.warnings().stream().map(remark -> new Line(false, remark)));
    }

    private static String reason(Remark remark, Texts texts) {
        return String.join(" ", remark.reasons().stream()
                .map(reason -> texts.text(reason.key(), reason.parameters().toArray())).toList());
    }
}
