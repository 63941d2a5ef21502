package org.havre.shared.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** Writes a workbook of several tables, with notes beside headings and lists to choose from; rows pass through. */
public final class BookWriter {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int LAST_ROW = 5000;
    private static final int NOTE_COLUMNS = 4;
    private static final int NOTE_ROWS = 6;
    private static final LocalDate FIRST_EXCEL_DAY = LocalDate.of(1900, 1, 1);
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final SXSSFWorkbook workbook;
    private final String author;
    private final CellStyle heading;
    private final CellStyle text;
    private final CellStyle quoted;
    private final CellStyle day;

    private BookWriter(SXSSFWorkbook workbook, String author) {
        this.workbook = workbook;
        this.author = author;
        text = style("@");
        day = style("dd/mm/yyyy");
        quoted = style("@");
        ((XSSFCellStyle) quoted).setQuotePrefixed(true);
        heading = workbook.createCellStyle();
        Font bold = workbook.createFont();
        bold.setBold(true);
        heading.setFont(bold);
        heading.setWrapText(true);
        heading.setVerticalAlignment(VerticalAlignment.TOP);
        heading.setBorderBottom(BorderStyle.THIN);
    }

    private CellStyle style(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    /** Writes a workbook; the output is not closed. */
    public static void write(Book book, OutputStream out) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            workbook.setCompressTempFiles(true);
            var properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
            properties.setCreator(book.author());
            properties.setCreated(Optional.of(Date.from(book.madeAt())));
            properties.setTitle(book.title());
            BookWriter writer = new BookWriter(workbook, book.author());
            book.tables().forEach(writer::table);
            workbook.write(out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void table(Book.Table table) {
        Sheet sheet = workbook.createSheet(table.sheet());
        Row first = sheet.createRow(0);
        for (int column = 0; column < table.headings().size(); column++) {
            heading(sheet, first, column, table.headings().get(column));
        }
        sheet.createFreezePane(0, 1);
        int number = 1;
        for (Object[] content : table.rows()) {
            Row row = sheet.createRow(number++);
            for (int column = 0; column < content.length; column++) {
                if (content[column] != null) {
                    cell(row.createCell(column), content[column]);
                }
            }
        }
    }

    private void heading(Sheet sheet, Row first, int column, Book.Heading told) {
        sheet.setColumnWidth(column, told.width() * 256);
        sheet.setDefaultColumnStyle(column, told.days() ? day : text);
        Cell cell = first.createCell(column);
        cell.setCellValue(told.text());
        cell.setCellStyle(heading);
        if (told.note() != null) {
            note(sheet, cell, told.note());
        }
        if (!told.choices().isEmpty()) {
            choices(sheet, column, told.choices());
        }
    }

    private void note(Sheet sheet, Cell cell, String note) {
        CreationHelper helper = workbook.getCreationHelper();
        Drawing<?> drawing = sheet.createDrawingPatriarch();
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(cell.getColumnIndex());
        anchor.setCol2(cell.getColumnIndex() + NOTE_COLUMNS);
        anchor.setRow1(0);
        anchor.setRow2(NOTE_ROWS);
        Comment comment = drawing.createCellComment(anchor);
        comment.setString(helper.createRichTextString(note));
        comment.setAuthor(author);
        cell.setCellComment(comment);
    }

    /** What is typed and stands in no list is asked about, not refused: whoever reads the file says it better. */
    private static void choices(Sheet sheet, int column, List<String> choices) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(choices.toArray(String[]::new)),
                new CellRangeAddressList(1, LAST_ROW, column, column));
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
    }

    private void cell(Cell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate on && !on.isBefore(FIRST_EXCEL_DAY)) {
            cell.setCellStyle(day);
            cell.setCellValue(on);
        } else {
            String words = value.toString();
            cell.setCellStyle(!words.isEmpty() && FORMULA_STARTS.indexOf(words.charAt(0)) >= 0 ? quoted : text);
            cell.setCellValue(words);
        }
    }
}
