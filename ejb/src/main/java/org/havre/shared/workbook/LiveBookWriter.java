package org.havre.shared.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes sheets whose cells compute; each formula is written with what it comes to, so that nobody has to compute it. */
public final class LiveBookWriter {
    private final SXSSFWorkbook workbook;
    private final CellStyles styles;
    private final String author;

    private LiveBookWriter(SXSSFWorkbook workbook, String author) {
        this.workbook = workbook;
        this.styles = new CellStyles(workbook);
        this.author = author;
    }

    /** The output is not closed. */
    public static void write(String title, String author, Instant madeAt, List<LiveSheet> sheets, OutputStream out) {
        try (SXSSFWorkbook workbook = new StreamedBook()) {
            var properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
            properties.setCreator(author);
            properties.setCreated(Optional.of(Date.from(madeAt)));
            properties.setTitle(title);
            var writer = new LiveBookWriter(workbook, author);
            sheets.forEach(sheet -> workbook.createSheet(sheet.name));
            sheets.forEach(writer::write);
            workbook.write(out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void write(LiveSheet told) {
        var sheet = workbook.getSheet(told.name);
        var first = sheet.createRow(0);
        for (int column = 0; column < told.headings.size(); column++) {
            sheet.setColumnWidth(column, told.headings.get(column).width() * 256);
            styles.heading(first.createCell(column), told.headings.get(column).text(), null, author);
        }
        sheet.createFreezePane(0, 1);
        int number = 1;
        for (var cells : told.rows) {
            var row = sheet.createRow(number++);
            for (int column = 0; column < cells.size(); column++)
                if (cells.get(column).value() != null) cell(row.createCell(column), cells.get(column));
        }
    }

    private void cell(Cell cell, LiveSheet.Live told) {
        if (told.formula() == null) {
            styles.value(cell, told.format(), told.value());
            return;
        }
        cell.setCellStyle(styles.of(told.format()));
        cell.setCellFormula(told.formula());
        if (told.value() instanceof Number number) cell.setCellValue(number.doubleValue());
        else cell.setCellValue(told.value().toString());
    }
}
