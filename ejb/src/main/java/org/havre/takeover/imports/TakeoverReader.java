package org.havre.takeover.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.havre.facility.imports.ImportProgress;
import org.havre.facility.imports.ParkFault;
import org.havre.shared.workbook.Cell;
import org.havre.shared.workbook.Row;
import org.havre.shared.workbook.SheetRows;
import org.havre.shared.workbook.Spelling;
import org.havre.shared.workbook.Workbook;
import org.havre.shared.workbook.WorkbookRefused;

/** Finds the sheets of the take-over workbook and the lines under their headings. */
final class TakeoverReader {

    private static final int ROWS_ABOVE_HEADER = 50;
    private static final int MOST_ROWS = 500_000;

    private final Workbook workbook;
    private final Headings remembered;
    private final Remarks remarks;
    private final ImportProgress progress;
    private final Map<TakeoverSheet, Workbook.Sheet> tabs = new EnumMap<>(TakeoverSheet.class);
    private final Map<TakeoverSheet, List<String>> unknown = new EnumMap<>(TakeoverSheet.class);
    private final List<Line> lines = new ArrayList<>();
    private boolean headed = true;

    TakeoverReader(Workbook workbook, Headings remembered, Remarks remarks, ImportProgress progress) {
        this.workbook = workbook;
        this.remembered = remembered;
        this.remarks = remarks;
        this.progress = progress;
    }

    /** The lines of all sheets, each sheet after those that it refers to. */
    List<Line> read() {
        workbook.sheets().forEach(this::find);
        if (tabs.isEmpty()) {
            throw WorkbookRefused.because(TakeoverFault.NOTHING_IN_IT);
        }
        for (TakeoverSheet sheet : tabs.keySet()) {
            try (SheetRows rows = workbook.rows(tabs.get(sheet))) {
                read(sheet, rows);
            }
        }
        return lines;
    }

    /** The name of the operator whose workbook this is, by its first facility; the rest is not read. */
    static Optional<String> operator(Workbook workbook, Headings remembered) {
        TakeoverReader reader = new TakeoverReader(workbook, remembered, new Remarks(), ImportProgress.unwatched());
        workbook.sheets().forEach(reader::find);
        Workbook.Sheet structures = reader.tabs.get(TakeoverSheet.STRUCTURES);
        if (structures == null) {
            return Optional.empty();
        }
        try (SheetRows rows = workbook.rows(structures)) {
            reader.read(TakeoverSheet.STRUCTURES, rows);
        }
        return reader.lines.stream().map(line -> line.at(TakeoverColumn.STRUCTURE_OPERATOR))
                .filter(cell -> cell != null && (cell.is(Cell.Kind.TEXT) || cell.is(Cell.Kind.NUMBER)))
                .map(cell -> Spelling.clean(cell.text())).findFirst();
    }

    /** Whether every sheet could be read: only then is it worth asking what its rows say of each other. */
    boolean isHeaded() {
        return headed;
    }

    /** Headings that stand for no column, sheet by sheet. */
    Map<TakeoverSheet, List<String>> unknown() {
        return unknown;
    }

    private void find(Workbook.Sheet tab) {
        TakeoverSheet sheet = TakeoverSheet.of(tab.name()).orElse(null);
        if (sheet == null) {
            if (!TakeoverSheet.isNotice(tab.name())) {
                remarks.warn(tab.name(), tab.name(), TakeoverWarning.SHEET_UNKNOWN);
            }
        } else if (tabs.putIfAbsent(sheet, tab) != null) {
            headed = false;
            remarks.reject(sheet, tab.name(), 0, "", TakeoverFault.SHEET_DOUBLED, tabs.get(sheet).name());
        } else if (tab.hidden()) {
            remarks.warn(tab.name(), tab.name(), TakeoverWarning.HIDDEN_SHEET);
        }
    }

    private void read(TakeoverSheet sheet, SheetRows rows) {
        Header header = header(sheet, rows);
        if (header == null) {
            return;
        }
        check(sheet, header);
        String tab = tabs.get(sheet).name();
        while (rows.hasNext()) {
            Line line = header.line(tab, rows.next());
            if (!line.cells().isEmpty()) {
                lines.add(line);
            }
            if (lines.size() > MOST_ROWS) {
                throw WorkbookRefused.because(TakeoverFault.TOO_MANY_ROWS, MOST_ROWS);
            }
            if (progress.isCancelled()) {
                throw WorkbookRefused.because(ParkFault.CANCELLED);
            }
        }
    }

    /** Null where nothing stands in the sheet, or nothing that could be its headings. */
    private Header header(TakeoverSheet sheet, SheetRows rows) {
        int seen = 0;
        int last = 0;
        List<String> candidates = List.of();
        while (rows.hasNext() && seen++ < ROWS_ABOVE_HEADER) {
            Row row = rows.next();
            last = row.number();
            List<String> texts = row.cells().stream().filter(cell -> cell.is(Cell.Kind.TEXT))
                    .map(cell -> Spelling.clean(cell.text())).toList();
            candidates = candidates.isEmpty() && texts.size() > 1 ? texts : candidates;
            Optional<Header> header = Header.in(sheet, row, remembered);
            if (header.isPresent()) {
                return header.get();
            }
        }
        if (last > 0) {
            headed = false;
            unknown.put(sheet, candidates);
            remarks.reject(sheet, tabs.get(sheet).name(), 1, "", TakeoverFault.NO_HEADER, sheet.title());
        }
        return null;
    }

    private void check(TakeoverSheet sheet, Header header) {
        String tab = tabs.get(sheet).name();
        unknown.put(sheet, List.copyOf(header.unknown()));
        header.unknown().forEach(heading -> remarks.warnOfColumn(sheet, tab, header.row(), heading));
        header.doubled().forEach(heading -> {
            headed = false;
            remarks.reject(sheet, tab, header.row(), heading, TakeoverFault.COLUMN_DOUBLED, heading);
        });
        header.missing().forEach(column -> {
            headed = false;
            remarks.reject(sheet, tab, header.row(), column.heading(), TakeoverFault.COLUMN_MISSING, column.heading());
        });
    }
}
