package org.havre.shared.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;

/** One sheet of an export: its titles, headings, rows as they come, and the totals below them. */
final class TableSheet<R> {

    /** Below it an empty row and the totals still stand. */
    private static final int LAST = SpreadsheetVersion.EXCEL2007.getLastRowIndex() - 2;

    private final SXSSFSheet sheet;
    private final CellStyles styles;
    private final Export<R> export;
    private final String part;
    private final int header;
    private final BigDecimal[] sums;
    private int last;

    /** @param part what the sheet is told by; empty where it is the only one */
    TableSheet(SXSSFWorkbook workbook, CellStyles styles, Export<R> export, String name, String part) {
        this.sheet = workbook.createSheet(name);
        this.styles = styles;
        this.export = export;
        this.part = part;
        this.header = titles();
        this.last = header;
        this.sums = export.columns().stream().map(column -> BigDecimal.ZERO).toArray(BigDecimal[]::new);
        headings();
    }

    private int titles() {
        List<String> titles = export.titles();
        for (int line = 0; line < titles.size(); line++) {
            Cell cell = sheet.createRow(line).createCell(0);
            styles.text(cell, titles.get(line));
            if (line == 0) {
                cell.setCellStyle(styles.bold());
            }
        }
        return titles.isEmpty() ? 0 : titles.size() + 1;
    }

    private void headings() {
        SXSSFRow row = sheet.createRow(header);
        for (int column = 0; column < export.columns().size(); column++) {
            Column<R> told = export.columns().get(column);
            sheet.setColumnWidth(column, told.width() * 256);
            styles.heading(row.createCell(column), told.heading(), told.note(), export.author());
        }
        sheet.createFreezePane(0, header + 1);
    }

    /** @throws Refusal of one row more than a sheet holds */
    void add(R content) {
        if (last >= LAST) throw new Refusal(Objection.of(WorkbookWriter.FULL));
        SXSSFRow row = sheet.createRow(++last);
        for (int column = 0; column < export.columns().size(); column++) {
            Column<R> told = export.columns().get(column);
            Object value = told.value().apply(content);
            if (value != null) {
                styles.value(row.createCell(column), told.format(), value);
                if (told.total() instanceof Total.Sum && value instanceof Number number) {
                    sums[column] = sums[column].add(new BigDecimal(number.toString()));
                }
            }
        }
    }

    void close() {
        sheet.setAutoFilter(new CellRangeAddress(header, last, 0, export.columns().size() - 1));
        if (last > header && export.hasTotals()) {
            totals();
        }
    }

    /** An empty row parts them from the table, so that neither a filter nor a reader takes them for one of its rows. */
    private void totals() {
        SXSSFRow row = sheet.createRow(last + 2);
        Cell word = row.createCell(0);
        styles.text(word, export.total());
        word.setCellStyle(styles.total(Column.Format.TEXT));
        List<Column<R>> columns = export.columns();
        for (int column = 0; column < columns.size(); column++) {
            if (columns.get(column).total() instanceof Total.Sum sum) {
                sum(total(row, column), sum.less().applyAsLong(part));
            } else if (columns.get(column).total() instanceof Total.Standing standing) {
                sums[column] = BigDecimal.valueOf(standing.value().applyAsLong(part));
                total(row, column).setCellValue(sums[column].doubleValue());
            }
        }
        for (int column = 0; column < columns.size(); column++) {
            if (columns.get(column).total() instanceof Total.Ratio ratio) {
                ratio(total(row, column), column(ratio.part()), column(ratio.whole()));
            } else if (columns.get(column).total() instanceof Total.Balance balance) {
                balance(total(row, column), columns(balance.plus()), columns(balance.minus()));
            }
        }
    }

    private Cell total(SXSSFRow row, int column) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(styles.total(export.columns().get(column).format()));
        return cell;
    }

    private void sum(Cell cell, long less) {
        int column = cell.getColumnIndex();
        String letter = CellReference.convertNumToColString(column);
        sums[column] = sums[column].subtract(BigDecimal.valueOf(less));
        cell.setCellFormula("SUBTOTAL(9," + letter + (header + 2) + ":" + letter + (last + 1) + ")"
                + (less == 0 ? "" : less > 0 ? "-" + less : "+" + -less));
        cell.setCellValue(sums[column].doubleValue());
    }

    private void ratio(Cell cell, int part, int whole) {
        String divided = reference(part, cell);
        String by = reference(whole, cell);
        cell.setCellFormula("IF(" + by + "=0,\"\"," + divided + "/" + by + ")");
        if (sums[whole].signum() == 0) {
            cell.setCellValue("");
        } else {
            cell.setCellValue(sums[part].divide(sums[whole], MathContext.DECIMAL64).doubleValue());
        }
    }

    private void balance(Cell cell, int[] plus, int[] minus) {
        cell.setCellFormula(references(plus, "+", cell) + "-" + references(minus, "-", cell));
        cell.setCellValue(IntStream.of(plus).mapToObj(column -> sums[column]).reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(IntStream.of(minus).mapToObj(column -> sums[column])
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .doubleValue());
    }

    private static String references(int[] columns, String sign, Cell cell) {
        return IntStream.of(columns).mapToObj(column -> reference(column, cell)).collect(Collectors.joining(sign));
    }

    private int[] columns(List<String> headings) { return headings.stream().mapToInt(this::column).toArray(); }

    private static String reference(int column, Cell cell) {
        return CellReference.convertNumToColString(column) + (cell.getRowIndex() + 1);
    }

    private int column(String heading) {
        return IntStream.range(0, export.columns().size())
                .filter(column -> export.columns().get(column).heading().equals(heading)).findFirst().orElseThrow();
    }
}
