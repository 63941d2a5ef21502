package org.havre.facility.web;

import java.util.List;

import org.havre.shared.Texts;
import org.havre.shared.workbook.ImportReport;
import org.havre.shared.workbook.ImportReport.Remark;

/** What an import did, in the reader's language. */
public record ImportAnswer(String layout, String sheet, int read, int created, int updated, int unchanged,
        List<Line> rejected, List<Line> warnings) {

    /** @param row as Excel shows it; 0 where the whole sheet is meant */
    public record Line(String sheet, int row, String column, String value, String reason) {
        public static Line of(Remark remark, Texts texts) {
            var sentences = remark.reasons().stream()
                    .map(reason -> texts.text(reason.key(), reason.parameters().toArray())).toList();
            return new Line(remark.sheet(), remark.row(), remark.column(), remark.value(),
                    String.join(" ", sentences));
        }
    }

    public static ImportAnswer of(ImportReport report, Texts texts) {
        return new ImportAnswer(report.layout(), report.sheet(), report.read(), report.created(), report.updated(),
                report.unchanged(), lines(report.rejected(), texts), lines(report.warnings(), texts));
    }

    private static List<Line> lines(List<Remark> remarks, Texts texts) {
        return remarks.stream().map(remark -> Line.of(remark, texts)).toList();
    }
}
