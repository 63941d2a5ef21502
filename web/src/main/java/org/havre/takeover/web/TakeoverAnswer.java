package org.havre.takeover.web;

import java.util.List;
import org.havre.facility.web.ImportAnswer;
import org.havre.shared.Texts;
import org.havre.shared.workbook.ImportReport.Remark;
import org.havre.takeover.imports.TakeoverReport;

/** What a take-over did, or would do, in the reader's language; counts are rows of the file. */
public record TakeoverAnswer(String layout, String operator, int read, int created, int updated, int unchanged,
        List<Sheet> sheets, List<ImportAnswer.Line> rejected, List<ImportAnswer.Line> warnings) {

    /** The same of one sheet. */
    public record Sheet(String sheet, int read, int created, int updated, int unchanged, int rejected) {}

    public static TakeoverAnswer of(TakeoverReport told, Texts texts) {
        var report = told.report();
        return new TakeoverAnswer(report.layout(), told.operator(), report.read(), report.created(), report.updated(),
                report.unchanged(), told.sheets().stream().map(TakeoverAnswer::sheet).toList(),
                lines(report.rejected(), texts), lines(report.warnings(), texts));
    }

    private static Sheet sheet(TakeoverReport.Sheet of) {
        return new Sheet(of.sheet().title(), of.read(), of.created(), of.updated(), of.unchanged(), of.rejected());
    }

    private static List<ImportAnswer.Line> lines(List<Remark> remarks, Texts texts) {
        return remarks.stream().map(remark -> ImportAnswer.Line.of(remark, texts)).toList();
    }
}
