package org.havre.facility.imports;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.havre.shared.workbook.Cell;
import org.havre.shared.workbook.Row;
import org.havre.shared.workbook.SheetRows;
import org.havre.shared.workbook.Workbook;
import org.havre.shared.workbook.WorkbookRefused;

/** Reads the newest month of OFII's workbook. */
public final class ParkReader {

    private static final int ROWS_ABOVE_HEADER = 200;
    private static final int MOST_CENTRES = 20_000;

    private final ParkSheet chosen;
    private final ParkRowReader rowReader;
    private final Remarks remarks;
    private final ImportProgress progress;
    private final List<ParkRow> centres = new ArrayList<>();
    private Optional<YearMonth> titleMonth = Optional.empty();
    private int titleRow;
    private int read;

    private ParkReader(ParkSheet chosen, Departments departments, KnownCentres known, ImportProgress progress) {
        this.chosen = chosen;
        this.progress = progress;
        this.rowReader = new ParkRowReader(departments, known);
        this.remarks = new Remarks(chosen.sheet().name());
    }

    /**
     * The month that a workbook states; refuses one without a header, a month or a centre.
     *
     * @param now the running month: a later one is told
     */
    public static ParkFile read(Workbook workbook, Departments departments, KnownCentres known, YearMonth now,
            ImportProgress progress) {
        ParkSheet chosen = ParkSheet.newestOf(workbook);
        ParkReader reader = new ParkReader(chosen, departments, known, progress);
        chosen.newerHidden(workbook).ifPresent(hidden -> reader.remarks.warn(ParkWarning.HIDDEN_SHEET, hidden));
        if (!chosen.named()) {
            reader.remarks.warn(ParkWarning.SHEET_WITHOUT_MONTH, chosen.sheet().name());
        }
        try (SheetRows rows = workbook.rows(chosen.sheet())) {
            return reader.read(rows, now);
        }
    }

    private ParkFile read(SheetRows rows, YearMonth now) {
        ParkHeader header = header(rows);
        YearMonth month = month();
        if (month.isAfter(now)) {
            remarks.warn(ParkWarning.FUTURE_MONTH, month);
        }
        readTable(rows, header);
        if (read == 0) {
            throw WorkbookRefused.because(ParkFault.NO_CENTRE, String.valueOf(header.lastRow()));
        }
        return new ParkFile(chosen.sheet().name(), month, read, centres, rowReader.named(),
                remarks.rejected(), remarks.warnings());
    }

    private ParkHeader header(SheetRows rows) {
        for (int seen = 0; rows.hasNext() && seen < ROWS_ABOVE_HEADER; seen++) {
            Row row = rows.next();
            Optional<ParkHeader> header = ParkHeader.in(row);
            if (header.isPresent()) {
                return header.get();
            }
            lookForMonth(row);
        }
        throw WorkbookRefused.because(ParkFault.NO_HEADER, chosen.sheet().name());
    }

    private void lookForMonth(Row row) {
        for (Cell cell : row.cells()) {
            Optional<YearMonth> named = cell.is(Cell.Kind.DATE)
                    ? Optional.of(YearMonth.from(cell.date()))
                    : MonthNames.in(cell.text());
            if (titleMonth.isEmpty() && named.isPresent()) {
                titleMonth = named;
                titleRow = row.number();
            }
        }
    }

    private YearMonth month() {
        Optional<YearMonth> named = chosen.month();
        if (named.isEmpty() && titleMonth.isPresent()) {
            remarks.warn(titleRow, ParkWarning.MONTH_FROM_TITLE, titleMonth.get());
        } else if (named.isPresent() && titleMonth.isPresent() && !named.equals(titleMonth)) {
            remarks.warn(titleRow, ParkWarning.MONTH_DIFFERS, named.get(), titleMonth.get());
        }
        return named.or(() -> titleMonth)
                .orElseThrow(() -> WorkbookRefused.because(ParkFault.NO_MONTH, chosen.sheet().name()));
    }

    /** From the row under the header to the first wholly empty one; what stands below is counted. */
    private void readTable(SheetRows rows, ParkHeader header) {
        Row row = rows.hasNext() ? rows.next() : null;
        if (row != null && header.continues(row)) {
            row = rows.hasNext() ? rows.next() : null;
        }
        header.requireColumns();
        tellColumns(header);
        int expected = header.lastRow() + 1;
        while (row != null && row.number() == expected && !header.isBlank(row)) {
            read(new RowFindings(chosen.sheet().name(), header, row));
            tellProgress(rows.lastRow() - header.lastRow());
            expected++;
            row = rows.hasNext() ? rows.next() : null;
        }
        if (row != null && read > 0) {
            countBelow(row, rows, expected);
        }
    }

    /** Reading is the first half of an import. */
    private void tellProgress(int rowsToRead) {
        progress.reached(read, 2 * Math.max(rowsToRead, read));
        if (progress.isCancelled()) {
            throw WorkbookRefused.because(ParkFault.CANCELLED);
        }
    }

    private void tellColumns(ParkHeader header) {
        if (header.isUnusual()) {
            remarks.warn(header.lastRow(), ParkWarning.HEADINGS_REPAIRED);
        }
        header.unknown().forEach(heading -> remarks.warn(header.lastRow(), ParkWarning.COLUMN_UNKNOWN, heading));
        header.absent().forEach(column -> remarks.warn(header.lastRow(), ParkWarning.COLUMN_ABSENT, column.heading()));
    }

    private void read(RowFindings findings) {
        if (++read > MOST_CENTRES) {
            throw WorkbookRefused.because(ParkFault.TOO_MANY_ROWS, MOST_CENTRES);
        }
        ParkRow centre = rowReader.read(findings);
        if (centre == null) {
            remarks.reject(findings.faults());
        } else {
            centres.add(centre);
            remarks.keep(findings.warnings());
        }
    }

    private void countBelow(Row first, SheetRows rows, int emptyRow) {
        int below = 1;
        while (rows.hasNext()) {
            rows.next();
            below++;
        }
        remarks.warn(first.number(), ParkWarning.ROWS_AFTER_END, below, String.valueOf(emptyRow));
    }
}
