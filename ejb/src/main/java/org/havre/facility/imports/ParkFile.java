package org.havre.facility.imports;

import java.time.YearMonth;
import java.util.List;
import org.havre.shared.workbook.ImportReport.Remark;

/** A month of the park as read from a workbook: the centres that can go in, the rows that cannot, and what is odd. */
public record ParkFile(String sheet, YearMonth month, int read, List<ParkRow> rows, List<Remark> rejected,
        List<Remark> warnings) {

    public ParkFile {
        rows = List.copyOf(rows);
        rejected = List.copyOf(rejected);
        warnings = List.copyOf(warnings);
    }
}
