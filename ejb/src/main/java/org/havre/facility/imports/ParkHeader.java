package org.havre.facility.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.havre.shared.workbook.Cell;
import org.havre.shared.workbook.Row;
import org.havre.shared.workbook.Spelling;
import org.havre.shared.workbook.WorkbookRefused;

/** Where each column of OFII's layout stands in a sheet, by the headings of one row, or of two where the first are merged. */
final class ParkHeader {

    private static final int FEWEST_COLUMNS = 4;

    private final Map<ParkColumn, Integer> places = new EnumMap<>(ParkColumn.class);
    private final TreeMap<Integer, String> headings = new TreeMap<>();
    private int lastRow;

    private ParkHeader() {}

    /** The header that a row is; empty where too few of its cells are known headings. */
    static Optional<ParkHeader> in(Row row) {
        long known = row.cells().stream().filter(ParkHeader::isHeading).map(cell -> ParkColumn.of(cell.text()))
                .flatMap(Optional::stream).distinct().count();
        if (known < FEWEST_COLUMNS) {
            return Optional.empty();
        }
        ParkHeader header = new ParkHeader();
        header.take(row);
        return Optional.of(header);
    }

    private static boolean isHeading(Cell cell) {
        return cell.is(Cell.Kind.TEXT) && !cell.spread();
    }

    /** Takes the headings of a second row under merged ones; false where the row is none. */
    boolean continues(Row row) {
        Integer code = places.get(ParkColumn.CODE);
        boolean under = row.number() == lastRow + 1 && (code == null || row.isBlank(code, code));
        boolean adds = row.cells().stream().filter(ParkHeader::isHeading).map(cell -> ParkColumn.of(cell.text()))
                .flatMap(Optional::stream).anyMatch(column -> !places.containsKey(column));
        if (under && adds) {
            take(row);
        }
        return under && adds;
    }

    private void take(Row row) {
        lastRow = row.number();
        for (Cell cell : row.cells()) {
            if (isHeading(cell)) {
                take(cell);
            }
        }
    }

    private void take(Cell cell) {
        ParkColumn column = ParkColumn.of(cell.text()).orElse(null);
        Integer before = column == null ? null : places.get(column);
        if (before == null) {
            headings.put(cell.column(), Spelling.clean(cell.text()));
            if (column != null) {
                places.put(column, cell.column());
            }
        } else if (!isBeside(before, cell.column())) {
            headings.remove(cell.column());
        } else {
            throw WorkbookRefused.because(ParkFault.DOUBLED_COLUMN, Spelling.clean(cell.text()));
        }
    }

    /** Whether headings fill every column between two: then both belong to the one table. */
    private boolean isBeside(int one, int other) {
        int left = Math.min(one, other);
        return headings.subMap(left, Math.max(one, other)).size() == Math.abs(other - one);
    }

    /** Refuses a table that lacks what every centre needs. */
    void requireColumns() {
        String missing = absent().stream().filter(ParkColumn::isNeeded).map(ParkColumn::heading)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw WorkbookRefused.because(ParkFault.MISSING_COLUMNS, missing);
        }
    }

    Set<ParkColumn> absent() {
        Set<ParkColumn> absent = EnumSet.allOf(ParkColumn.class);
        absent.removeAll(places.keySet());
        return absent;
    }

    /** Headings inside the table that OFII's layout does not know. */
    List<String> unknown() {
        List<String> unknown = new ArrayList<>();
        for (int column = first(); column <= last(); column++) {
            if (headings.containsKey(column) && !places.containsValue(column)) {
                unknown.add(headings.get(column));
            }
        }
        return unknown;
    }

    /** Whether the columns stand in another order than OFII's, or a heading is written otherwise. */
    boolean isUnusual() {
        List<Integer> order = List.copyOf(places.values()); // in the order of the layout
        return !order.equals(order.stream().sorted().toList())
                || places.entrySet().stream().anyMatch(e -> !e.getKey().isWritten(headings.get(e.getValue())));
    }

    int lastRow() {
        return lastRow;
    }

    private int first() {
        return places.values().stream().mapToInt(Integer::intValue).min().orElseThrow();
    }

    /** The last column of the table: what stands further right under no heading is not part of it. */
    private int last() {
        int last = places.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        while (headings.containsKey(last + 1)) {
            last++;
        }
        return last;
    }

    boolean isBlank(Row row) {
        return row.isBlank(first(), last());
    }

    /** The cell of a column, blank where the sheet has no such column. */
    Cell cell(Row row, ParkColumn column) {
        Integer place = places.get(column);
        return row.at(place == null ? Integer.MAX_VALUE : place);
    }

    boolean has(ParkColumn column) {
        return places.containsKey(column);
    }

    /** The heading as this file writes it. */
    String heading(ParkColumn column) {
        Integer place = places.get(column);
        return place == null ? column.heading() : headings.get(place);
    }
}
