package org.havre.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.havre.shared.workbook.Row;
import org.havre.shared.workbook.Workbook;

/**
 * The least that a workbook costs: SXSSF as it comes, which writes cells that are there already. It is told once of which
 * workbook they are, by the path of its file.
 */
@WebServlet("/bench/cells")
public class CellsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final List<String> FORMATS = List.of("@", "dd/mm/yyyy", "#,##0");

    private volatile transient List<Object[]> rows = List.of();

    @Override protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var told = new ArrayList<Object[]>();
        var same = new HashMap<Object, Object>();
        var file = Path.of(new String(request.getInputStream().readAllBytes(), "UTF-8"));
        try (var book = Workbook.open(file, "cells.xlsx"); var lines = book.rows(book.sheets().get(0))) {
            lines.forEachRemaining(line -> told.add(cells(line, same)));
        }
        rows = told;
        response.getWriter().print(told.size());
    }

    /** What is the same in many cells is held once. */
    private static Object[] cells(Row line, Map<Object, Object> same) {
        var cells = new Object[line.cells().stream().mapToInt(cell -> cell.column() + 1).max().orElse(0)];
        line.cells().forEach(cell -> cells[cell.column()] = same.computeIfAbsent(switch (cell.kind()) {
            case DATE -> cell.date();
            case NUMBER -> cell.number().doubleValue();
            default -> cell.text();
        }, value -> value));
        return cells;
    }

    @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (var book = new SXSSFWorkbook(100)) {
            var styles = FORMATS.stream().map(format -> style(book, format)).toList();
            var sheet = book.createSheet("1");
            for (var row = 0; row < rows.size(); row++) write(sheet, row, styles);
            book.write(OutputStream.nullOutputStream());
        }
        response.getWriter().print(rows.size());
    }

    private static CellStyle style(SXSSFWorkbook book, String format) {
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private void write(Sheet sheet, int number, List<CellStyle> styles) {
        var row = sheet.createRow(number);
        var cells = rows.get(number);
        for (var column = 0; column < cells.length; column++)
            if (cells[column] != null) write(row.createCell(column), cells[column], styles);
    }

    private static void write(Cell cell, Object value, List<CellStyle> styles) {
        if (value instanceof LocalDate day) {
            cell.setCellStyle(styles.get(1));
            cell.setCellValue(day);
        } else if (value instanceof Double number) {
            cell.setCellStyle(styles.get(2));
            cell.setCellValue(number);
        } else {
            cell.setCellStyle(styles.get(0));
            cell.setCellValue((String) value);
        }
    }
}
