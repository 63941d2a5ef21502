package org.havre.shared.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The rows of a sheet in which something stands, one after another; blank rows cost nothing and are not given. */
public final class SheetRows implements Iterator<Row>, AutoCloseable {

    private static final int USUAL_COLUMNS = 32;

    private final XmlCursor xml;
    private final SharedTexts texts;
    private final CellFormats formats;
    private final MergedCells merged;
    private final int columns;
    private final StringBuilder text = new StringBuilder();
    private Cell[] cells = new Cell[USUAL_COLUMNS];
    private int number;
    private int lastRow;
    private int width;
    private int column;
    private Row next;

    SheetRows(XmlCursor xml, SharedTexts texts, CellFormats formats, MergedCells merged, int columns) {
        this.xml = xml;
        this.texts = texts;
        this.formats = formats;
        this.merged = merged;
        this.columns = columns;
    }

    @Override public boolean hasNext() {
        if (next == null) {
            next = read();
        }
        return next != null;
    }

    @Override public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row row = next;
        next = null;
        return row;
    }

    private Row read() {
        while (xml.next()) {
            if (xml.starts("dimension")) {
                lastRow = lastRow(xml.attribute("ref"));
            } else if (xml.starts("row")) {
                startRow();
            } else if (xml.starts("c")) {
                readCell();
            } else if (xml.ends("row")) {
                if (width > 0) {
                    return endRow();
                }
            } else if (xml.ends("sheetData")) {
                return null;
            }
        }
        return null;
    }

    /** The last row as the sheet itself announces it, for whoever shows how far the reading is; 0 where it does not. */
    public int lastRow() {
        return lastRow;
    }

    private static int lastRow(String area) {
        String digits = area == null ? "" : area.replaceFirst("^.*:", "").replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 7 ? 0 : Integer.parseInt(digits);
    }

    private void startRow() {
        String given = xml.attribute("r");
        number = given == null ? number + 1 : Numbers.whole(given);
        width = 0;
        column = -1;
        Arrays.fill(cells, null);
    }

    private Row endRow() {
        if (merged.isEmpty()) {
            return new Row(number, Arrays.copyOf(cells, width));
        }
        merged.spread(number, cells);
        return new Row(number, cells.clone());
    }

    private void readCell() {
        String reference = xml.attribute("r");
        column = reference == null ? column + 1 : Numbers.column(reference);
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        Cell cell = cell(type == null ? "n" : type, style == null ? 0 : Numbers.whole(style));
        if (cell == null) {
            return;
        }
        if (column >= columns) {
            throw WorkbookRefused.because(WorkbookFault.TOO_MANY_COLUMNS, columns);
        }
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(column + 1, Math.min(columns, cells.length * 2)));
        }
        cells[column] = cell;
        width = Math.max(width, column + 1);
    }

    /** What the cell that the cursor has entered holds; null where it holds nothing. */
    private Cell cell(String type, int style) {
        String value = null;
        String formula = null;
        while (!xml.ends("c") && xml.next()) {
            if (xml.starts("v")) {
                value = content("v");
            } else if (xml.starts("f")) {
                formula = content("f");
            } else if (xml.starts("is")) {
                text.setLength(0);
                CellText.append(xml, "is", text);
                value = text.toString();
            }
        }
        if (value == null || value.isEmpty() && !type.equals("str")) {
            return formula == null ? null : Cell.of(column, Cell.Kind.UNCALCULATED, "=" + formula);
        }
        return typed(type, style, value);
    }

    private Cell typed(String type, int style, String value) {
        return switch (type) {
            case "s" -> textual(texts.get(Numbers.whole(value.strip())));
            case "inlineStr", "str" -> textual(value);
            case "b" -> Cell.of(column, Cell.Kind.BOOLEAN, String.valueOf(value.strip().equals("1")));
            case "e" -> Cell.of(column, Cell.Kind.ERROR, value.strip());
            case "d" -> isoDate(value.strip());
            default -> number(Numbers.value(value), style);
        };
    }

    private Cell textual(String raw) {
        String clean = CellText.unescape(raw);
        return Spelling.isBlank(clean) ? null : Cell.of(column, Cell.Kind.TEXT, clean);
    }

    private Cell number(double value, int style) {
        LocalDateTime moment = formats.isDate(style) ? formats.moment(value) : null;
        return moment == null
                ? Cell.of(column, Cell.Kind.NUMBER, Numbers.shown(value))
                : Cell.of(column, Cell.Kind.DATE, moment.toString());
    }

    private Cell isoDate(String value) {
        boolean dayOnly = value.matches("\\d{4}-\\d{2}-\\d{2}");
        boolean moment = value.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?");
        return dayOnly
                ? Cell.of(column, Cell.Kind.DATE, value + "T00:00")
                : Cell.of(column, moment ? Cell.Kind.DATE : Cell.Kind.TEXT, value);
    }

    private String content(String element) {
        text.setLength(0);
        while (!xml.ends(element) && xml.next()) {
            if (xml.isText()) {
                xml.appendText(text);
            }
        }
        return text.toString();
    }

    @Override public void close() {
        try {
            xml.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
