package org.havre.credit.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.havre.credit.PaidLine;
import org.havre.facility.imports.ImportProgress;
import org.havre.facility.imports.ParkFault;
import org.havre.facility.imports.ParkWarning;
import org.havre.shared.Objection;
import org.havre.shared.workbook.Cell;
import org.havre.shared.workbook.ImportReport.Remark;
import org.havre.shared.workbook.Row;
import org.havre.shared.workbook.SheetRows;
import org.havre.shared.workbook.Spelling;
import org.havre.shared.workbook.Workbook;
import org.havre.shared.workbook.WorkbookRefused;

/** The payments of a workbook: the rows under the first header that names its columns, in whatever order and spelling. */
final class PaymentFile {
    private static final int ROWS_ABOVE_HEADER = 50;
    private static final int MOST_ROWS = 5_000;

    private final Workbook workbook;
    private final PaymentNames names;
    private final ImportProgress progress;
    private final List<PaidLine> lines = new ArrayList<>();
    private final List<Remark> rejected = new ArrayList<>();
    private final List<Remark> warnings = new ArrayList<>();
    private PaymentHeader header;
    private String sheet = "";
    private int read;

    private PaymentFile(Workbook workbook, PaymentNames names, ImportProgress progress) {
        this.workbook = workbook;
        this.names = names;
        this.progress = progress;
    }

    /** @throws WorkbookRefused where no sheet has such a table, or it lacks what a payment needs */
    static PaymentFile read(Workbook workbook, PaymentNames names, ImportProgress progress) {
        var file = new PaymentFile(workbook, names, progress);
        var found = workbook.sheets().stream().filter(tab -> !tab.hidden()).filter(file::isRead).findFirst();
        if (found.isEmpty()) throw WorkbookRefused.because(PaymentFault.NO_HEADER);
        if (file.read == 0) throw WorkbookRefused.because(PaymentFault.NO_PAYMENT, file.sheet);
        workbook.sheets().stream().filter(tab -> !tab.equals(found.get())).filter(file::isOther)
                .forEach(
                        tab -> file.warnings.add(file.remark(0, Objection.of(PaymentWarning.OTHER_SHEET, tab.name()))));
        return file;
    }

    List<PaidLine> lines() { return List.copyOf(lines); }

    /** Rows that cannot be read, each once with everything that is wrong in it. */
    List<Remark> rejected() {
        return List.copyOf(rejected);
    }

    List<Remark> warnings() { return List.copyOf(warnings); }

    String sheet() { return sheet; }

    /** The heading as this file writes it. */
    String heading(PaymentColumn column) { return header.heading(column); }

    int read() { return read; }

    private boolean isRead(Workbook.Sheet tab) {
        try (var rows = workbook.rows(tab)) {
            header = header(rows).orElse(null);
            if (header == null) return false;
            sheet = tab.name();
            header.requireColumns();
            header.unknown().forEach(heading -> warnings
                    .add(remark(header.row(), Objection.of(ParkWarning.COLUMN_UNKNOWN, heading))));
            while (rows.hasNext()) read(rows.next(), rows.lastRow());
            return true;
        }
    }

    /** Whether another sheet looks like payments too: it is not read, and nobody should think it was. */
    private boolean isOther(Workbook.Sheet tab) {
        try (var rows = workbook.rows(tab)) {
            return header(rows).isPresent();
        }
    }

    private static Optional<PaymentHeader> header(SheetRows rows) {
        for (var seen = 0; rows.hasNext() && seen < ROWS_ABOVE_HEADER; seen++) {
            var header = PaymentHeader.in(rows.next());
            if (header.isPresent()) return header;
        }
        return Optional.empty();
    }

    private void read(Row row, int last) {
        if (progress.isCancelled()) throw WorkbookRefused.because(ParkFault.CANCELLED);
        if (header.isBlank(row)) return;
        if (isTotal(row)) {
            warnings.add(remark(row.number(), Objection.of(PaymentWarning.TOTAL_LEFT_ASIDE)));
            return;
        }
        if (++read > MOST_ROWS) throw WorkbookRefused.because(PaymentFault.TOO_MANY_ROWS, MOST_ROWS);
        progress.reached(row.number(), 2 * Math.max(last, row.number()));
        var reader = new PaymentLineReader(sheet, header, row, names, workbook.dayZero());
        reader.read().ifPresentOrElse(line -> {
            lines.add(line);
            warnings.addAll(reader.warnings());
        }, () -> rejected.add(together(reader.faults())));
    }

    /** What sums up the rows above, as people write it below their tables: it bears no request. */
    private boolean isTotal(Row row) {
        return PaymentHeader.isBlank(header.cell(row, PaymentColumn.REQUEST))
                && row.cells().stream().filter(cell -> cell.is(Cell.Kind.TEXT))
                        .anyMatch(cell -> Spelling.key(cell.text()).matches("(sous )?total.*"));
    }

    private static Remark together(List<Remark> faults) {
        var first = faults.get(0);
        return new Remark(first.sheet(), first.row(), first.column(), first.value(),
                faults.stream().flatMap(one -> one.reasons().stream())
                        .distinct().toList());
    }

    private Remark remark(int row, Objection objection) { return new Remark(sheet, row, "", "", List.of(objection)); }
}
