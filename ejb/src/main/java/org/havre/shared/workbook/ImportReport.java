package org.havre.shared.workbook;

import java.util.ArrayList;
import java.util.List;
import org.havre.shared.Objection;

/**
 * What an import did, or would do: rows of the file read, created, updated, unchanged, each row left out with its
 * reason, and what was repaired or looks odd. Read rows are created, updated, unchanged or rejected.
 *
 * @param layout which of the known layouts the file has
 * @param sheet  the sheet that was read, where there is one
 */
public record ImportReport(String layout, String sheet, int read, int created, int updated, int unchanged,
        List<Remark> rejected, List<Remark> warnings) {

    public ImportReport {
        rejected = List.copyOf(rejected);
        warnings = List.copyOf(warnings);
    }

    /** The same with more to be said of the file as a whole. */
    public ImportReport warningOf(List<Objection> more) {
        List<Remark> all = new ArrayList<>(more.stream().map(one -> new Remark("", 0, "", "", List.of(one))).toList());
        all.addAll(warnings);
        return new ImportReport(layout, sheet, read, created, updated, unchanged, rejected, all);
    }

    /**
     * What is to be said of one place in the file.
     *
     * @param row    as Excel shows it; 0 where the whole sheet is meant
     * @param column the file's own heading; empty where the whole row is meant
     * @param value  what stands there, as it is shown
     */
    public record Remark(String sheet, int row, String column, String value, List<Objection> reasons) {

        public Remark {
            reasons = List.copyOf(reasons);
        }
    }
}
