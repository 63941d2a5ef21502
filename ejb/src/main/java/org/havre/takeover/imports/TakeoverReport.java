package org.havre.takeover.imports;

import java.io.Serializable;
import java.util.List;
import org.havre.shared.Objection;
import org.havre.shared.workbook.ImportReport;

/**
 * What a take-over did, or would do.
 *
 * @param operator whose workbook it is; empty where nothing says so
 * @param sheets   the same counts sheet by sheet, of those that hold something
 * @param unknown  headings that stand for no column
 */
public record TakeoverReport(String operator, ImportReport report, List<Sheet> sheets, List<Unknown> unknown) {

    public TakeoverReport {
        sheets = List.copyOf(sheets);
        unknown = List.copyOf(unknown);
    }

    /** The same with more to be said of the file as a whole. */
    TakeoverReport warningOf(List<Objection> more) {
        return new TakeoverReport(operator, report.warningOf(more), sheets, unknown);
    }

    /** Rows of one sheet. */
    public record Sheet(TakeoverSheet sheet, int read, int created, int updated, int unchanged, int rejected) {}

    /** A heading that an operator's file has of its own. */
    public record Unknown(TakeoverSheet sheet, String heading) implements Serializable {}

    /** Whether it went in, or would: a single row that cannot keeps all of it out. */
    public boolean isAccepted() {
        return report.rejected().isEmpty();
    }
}
