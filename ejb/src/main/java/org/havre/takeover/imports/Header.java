package org.havre.takeover.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.havre.shared.workbook.Cell;
import org.havre.shared.workbook.Row;
import org.havre.shared.workbook.Spelling;

/** Where each column of a sheet stands, by the headings of one row. */
final class Header {

    private final TakeoverSheet sheet;
    private final int row;
    private final Map<TakeoverColumn, Integer> places = new EnumMap<>(TakeoverColumn.class);
    private final Map<TakeoverColumn, String> headings = new EnumMap<>(TakeoverColumn.class);
    private final List<String> unknown = new ArrayList<>();
    private final List<String> doubled = new ArrayList<>();

    private Header(TakeoverSheet sheet, int row) {
        this.sheet = sheet;
        this.row = row;
    }

    /** The header that a row is; empty where none of its cells is a known heading. */
    static Optional<Header> in(TakeoverSheet sheet, Row row, Headings remembered) {
        Header header = new Header(sheet, row.number());
        row.cells().stream().filter(cell -> cell.is(Cell.Kind.TEXT)).forEach(cell -> header.take(cell, remembered));
        int fewest = sheet == TakeoverSheet.ABSENCES ? 1 : 2;
        return header.places.size() < fewest ? Optional.empty() : Optional.of(header);
    }

    private void take(Cell cell, Headings remembered) {
        String heading = Spelling.clean(cell.text()).replaceFirst("\\s*\\*$", "");
        TakeoverColumn column = remembered.column(sheet, heading).or(() -> TakeoverColumn.of(sheet, heading))
                .orElse(null);
        if (column == null) {
            unknown.add(heading);
        } else if (places.putIfAbsent(column, cell.column()) == null) {
            headings.put(column, heading);
        } else {
            doubled.add(heading);
        }
    }

    int row() {
        return row;
    }

    /** Columns without which no row of the sheet can be kept, and that are not there. */
    List<TakeoverColumn> missing() {
        return sheet.columns().stream().filter(column -> column.isMandatory() && !places.containsKey(column)).toList();
    }

    boolean has(TakeoverColumn column) {
        return places.containsKey(column);
    }

    List<String> unknown() {
        return unknown;
    }

    List<String> doubled() {
        return doubled;
    }

    /** The heading as this file writes it. */
    String heading(TakeoverColumn column) {
        return headings.getOrDefault(column, column.heading());
    }

    Line line(String tab, Row of) {
        Map<TakeoverColumn, Cell> cells = new HashMap<>();
        places.forEach((column, place) -> {
            Cell cell = of.at(place);
            if (!cell.isBlank() && !Spelling.clean(cell.text()).isEmpty()) {
                cells.put(column, cell);
            }
        });
        return new Line(sheet, tab, of.number(), this, cells);
    }
}
