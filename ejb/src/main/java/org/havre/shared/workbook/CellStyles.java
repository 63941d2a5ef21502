package org.havre.shared.workbook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.havre.shared.BusinessClock;

/** How the cells of one workbook look, and the only place that writes what is in them. */
final class CellStyles {

    private static final int LONGEST_TEXT = 32_767;
    private static final int NOTE_COLUMNS = 4;
    private static final int NOTE_ROWS = 6;
    private static final LocalDate FIRST_EXCEL_DAY = LocalDate.of(1900, 1, 1);
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final SXSSFWorkbook workbook;
    private final Map<Column.Format, CellStyle> plain = new EnumMap<>(Column.Format.class);
    private final Map<Column.Format, CellStyle> totals = new EnumMap<>(Column.Format.class);
    private final CellStyle quoted;
    private final CellStyle bold;
    private final CellStyle heading;

    CellStyles(SXSSFWorkbook workbook) {
        this.workbook = workbook;
        Font font = workbook.createFont();
        font.setBold(true);
        for (Column.Format format : Column.Format.values()) {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format.pattern()));
            plain.put(format, style);
            CellStyle total = workbook.createCellStyle();
            total.cloneStyleFrom(style);
            total.setFont(font);
            total.setBorderTop(BorderStyle.THIN);
            totals.put(format, total);
        }
        quoted = workbook.createCellStyle();
        quoted.cloneStyleFrom(plain.get(Column.Format.TEXT));
        ((XSSFCellStyle) quoted).setQuotePrefixed(true);
        bold = workbook.createCellStyle();
        bold.setFont(font);
        heading = workbook.createCellStyle();
        heading.cloneStyleFrom(bold);
        heading.setWrapText(true);
        heading.setVerticalAlignment(VerticalAlignment.TOP);
        heading.setBorderBottom(BorderStyle.THIN);
    }

    CellStyle of(Column.Format format) {
        return plain.get(format);
    }

    CellStyle total(Column.Format format) {
        return totals.get(format);
    }

    CellStyle bold() {
        return bold;
    }

    /** The head of a column, and what is told of it beside; null for nothing. */
    void heading(Cell cell, String words, String note, String author) {
        cell.setCellValue(words);
        cell.setCellStyle(heading);
        if (note != null) {
            note(cell, note, author);
        }
    }

    private void note(Cell cell, String words, String author) {
        CreationHelper helper = workbook.getCreationHelper();
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(cell.getColumnIndex());
        anchor.setCol2(cell.getColumnIndex() + NOTE_COLUMNS);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + NOTE_ROWS);
        Comment comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
        comment.setString(helper.createRichTextString(words));
        comment.setAuthor(author);
        cell.setCellComment(comment);
    }

    void value(Cell cell, Column.Format format, Object value) {
        cell.setCellStyle(plain.get(format));
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate day && !day.isBefore(FIRST_EXCEL_DAY)) {
            cell.setCellValue(day);
        } else if (value instanceof Instant moment) {
            cell.setCellValue(LocalDateTime.ofInstant(moment, BusinessClock.PARIS).truncatedTo(ChronoUnit.SECONDS));
        } else {
            text(cell, value.toString());
        }
    }

    /** A text that Excel would take for a formula is marked as a text, so that editing it does not make it one. */
    void text(Cell cell, String value) {
        cell.setCellValue(value.length() > LONGEST_TEXT ? value.substring(0, LONGEST_TEXT) : value);
        if (!value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0) {
            cell.setCellStyle(quoted);
        }
    }
}
