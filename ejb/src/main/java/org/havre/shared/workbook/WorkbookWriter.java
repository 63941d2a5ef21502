package org.havre.shared.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** Writes an export row by row: the rows pass through, however many they are. */
public final class WorkbookWriter {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int LONGEST_TEXT = 32_767;
    private static final LocalDate FIRST_EXCEL_DAY = LocalDate.of(1900, 1, 1);
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final SXSSFWorkbook workbook;
    private final Map<Column.Format, CellStyle> styles = new EnumMap<>(Column.Format.class);
    private final CellStyle quoted;
    private final CellStyle bold;
    private final CellStyle heading;

    private WorkbookWriter(SXSSFWorkbook workbook) {
        this.workbook = workbook;
        for (Column.Format format : Column.Format.values()) {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format.pattern()));
            styles.put(format, style);
        }
        quoted = workbook.createCellStyle();
        quoted.cloneStyleFrom(styles.get(Column.Format.TEXT));
        ((XSSFCellStyle) quoted).setQuotePrefixed(true);
        bold = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setBold(true);
        bold.setFont(font);
        heading = workbook.createCellStyle();
        heading.cloneStyleFrom(bold);
        heading.setWrapText(true);
        heading.setVerticalAlignment(VerticalAlignment.TOP);
        heading.setBorderBottom(BorderStyle.THIN);
    }

    /** Writes an export with its rows; the stream of rows is closed, the output is not. */
    public static <R> void write(Export<R> export, Stream<? extends R> rows, OutputStream out) {
        try (rows; SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            workbook.setCompressTempFiles(true);
            new WorkbookWriter(workbook).write(export, rows);
            workbook.write(out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private <R> void write(Export<R> export, Stream<? extends R> rows) {
        sign(export);
        SXSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(export.sheet()));
        int header = titles(sheet, export.titles());
        headings(sheet, header, export.columns());
        int last = header;
        for (var all = rows.iterator(); all.hasNext();) {
            row(sheet.createRow(++last), export.columns(), all.next());
        }
        sheet.setAutoFilter(new CellRangeAddress(header, last, 0, export.columns().size() - 1));
    }

    private void sign(Export<?> export) {
        CoreProperties properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        properties.setCreator(export.author());
        properties.setCreated(Optional.of(Date.from(export.madeAt())));
        if (!export.titles().isEmpty()) {
            properties.setTitle(export.titles().get(0));
        }
    }

    private int titles(SXSSFSheet sheet, List<String> titles) {
        for (int line = 0; line < titles.size(); line++) {
            SXSSFCell cell = sheet.createRow(line).createCell(0);
            text(cell, titles.get(line));
            if (line == 0) {
                cell.setCellStyle(bold);
            }
        }
        return titles.isEmpty() ? 0 : titles.size() + 1;
    }

    private static <R> void widths(SXSSFSheet sheet, List<Column<R>> columns) {
        for (int column = 0; column < columns.size(); column++) {
            sheet.setColumnWidth(column, columns.get(column).width() * 256);
        }
    }

    private <R> void headings(SXSSFSheet sheet, int header, List<Column<R>> columns) {
        widths(sheet, columns);
        SXSSFRow row = sheet.createRow(header);
        for (int column = 0; column < columns.size(); column++) {
            SXSSFCell cell = row.createCell(column);
            cell.setCellValue(columns.get(column).heading());
            cell.setCellStyle(heading);
        }
        sheet.createFreezePane(0, header + 1);
    }

    private <R> void row(SXSSFRow row, List<Column<R>> columns, R content) {
        for (int column = 0; column < columns.size(); column++) {
            Object value = columns.get(column).value().apply(content);
            if (value != null) {
                cell(row.createCell(column), columns.get(column).format(), value);
            }
        }
    }

    private void cell(SXSSFCell cell, Column.Format format, Object value) {
        cell.setCellStyle(styles.get(format));
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate day && !day.isBefore(FIRST_EXCEL_DAY)) {
            cell.setCellValue(day);
        } else {
            text(cell, value.toString());
        }
    }

    /** A text that Excel would take for a formula is marked as a text, so that editing it does not make it one. */
    private void text(SXSSFCell cell, String value) {
        cell.setCellValue(value.length() > LONGEST_TEXT ? value.substring(0, LONGEST_TEXT) : value);
        if (!value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0) {
            cell.setCellStyle(quoted);
        }
    }
}
