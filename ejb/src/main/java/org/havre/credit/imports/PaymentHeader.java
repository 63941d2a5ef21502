package org.havre.credit.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.havre.facility.imports.ParkFault;
import org.havre.shared.workbook.Cell;
import org.havre.shared.workbook.Row;
import org.havre.shared.workbook.Spelling;
import org.havre.shared.workbook.WorkbookRefused;

/** Where each column of payments stands in a sheet, by the headings of one row. */
final class PaymentHeader {
    private static final int FEWEST_COLUMNS = 3;

    private final int row;
    private final Map<PaymentColumn, Cell> places = new EnumMap<>(PaymentColumn.class);
    private final List<String> unknown = new ArrayList<>();

    private PaymentHeader(int row) { this.row = row; }

    /** The header that a row is; empty where too few of its cells are known headings. */
    static Optional<PaymentHeader> in(Row row) {
        var header = new PaymentHeader(row.number());
        var headings = row.cells().stream().filter(cell -> cell.is(Cell.Kind.TEXT)).toList();
        var known = headings.stream().flatMap(cell -> column(cell).stream()).distinct().count();
        if (known < FEWEST_COLUMNS) return Optional.empty();
        headings.forEach(header::take);
        return Optional.of(header);
    }

    private static Optional<PaymentColumn> column(Cell cell) {
        return PaymentColumn.of(cell.text().replaceFirst("\\s*\\*\\s*$", ""));
    }

    private void take(Cell cell) {
        var column = column(cell);
        if (column.isEmpty()) unknown.add(Spelling.clean(cell.text()));
        else
            if (places.putIfAbsent(column.get(), cell) != null)
                throw WorkbookRefused.because(ParkFault.DOUBLED_COLUMN, Spelling.clean(cell.text()));
    }

    /** Refuses a table without what every payment needs. */
    void requireColumns() {
        var missing = Stream.of(PaymentColumn.values())
                .filter(column -> column.isNeeded() && !places.containsKey(column))
                .map(PaymentColumn::heading).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) throw WorkbookRefused.because(ParkFault.MISSING_COLUMNS, missing);
    }

    int row() { return row; }

    /** Headings that are no column of payments. */
    List<String> unknown() { return List.copyOf(unknown); }

    /** The heading as this file writes it. */
    String heading(PaymentColumn column) {
        return places.containsKey(column) ? Spelling.clean(places.get(column).text()) : column.heading();
    }

    /** The cell of a column; blank where nothing stands, or the sheet has no such column. */
    Cell cell(Row of, PaymentColumn column) {
        var place = places.get(column);
        return of.at(place == null ? Integer.MAX_VALUE : place.column());
    }

    boolean isBlank(Row of) { return places.keySet().stream().allMatch(column -> isBlank(cell(of, column))); }

    static boolean isBlank(Cell cell) { return cell.isBlank() || Spelling.clean(cell.text()).isEmpty(); }
}
