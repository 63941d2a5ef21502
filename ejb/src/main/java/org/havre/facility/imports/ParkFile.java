package org.havre.facility.imports;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.havre.facility.DnaCode;
import org.havre.shared.workbook.ImportReport.Remark;

/**
 * A month of the park as read from a workbook: the centres that can go in, the rows that cannot, and what is odd.
 *
 * @param named every code that could be read, also of rows left out
 */
public record ParkFile(String sheet, YearMonth month, int read, List<ParkRow> rows, Set<DnaCode> named,
        List<Remark> rejected, List<Remark> warnings) {

    public ParkFile {
        rows = List.copyOf(rows);
        named = Set.copyOf(named);
        rejected = List.copyOf(rejected);
        warnings = List.copyOf(warnings);
    }
}
