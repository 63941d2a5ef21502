package org.havre.shared.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes a workbook of several tables, with notes beside headings and lists to choose from; rows pass through. */
public final class BookWriter {

    private static final int LAST_ROW = 5000;

    private final SXSSFWorkbook workbook;
    private final String author;
    private final CellStyles styles;

    private BookWriter(SXSSFWorkbook workbook, String author) {
        this.workbook = workbook;
        this.author = author;
        this.styles = new CellStyles(workbook);
    }

    /** Writes a workbook; the output is not closed. */
    public static void write(Book book, OutputStream out) {
        try (SXSSFWorkbook workbook = new StreamedBook()) {
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
        sheet.setDefaultColumnStyle(column, styles.of(told.days() ? Column.Format.DATE : Column.Format.TEXT));
        styles.heading(first.createCell(column), told.text(), told.note(), author);
        if (!told.choices().isEmpty()) {
            choices(sheet, column, told.choices());
        }
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
        } else {
            styles.value(cell, value instanceof LocalDate ? Column.Format.DATE : Column.Format.TEXT, value);
        }
    }
}
