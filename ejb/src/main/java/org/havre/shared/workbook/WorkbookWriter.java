package org.havre.shared.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Writes exports row by row: the rows pass through, however many they are. */
public final class WorkbookWriter {

    /** Why more rows than a sheet of Excel holds are refused. */
    public static final String FULL = "export.full";

    private final SXSSFWorkbook workbook;
    private final CellStyles styles;

    private WorkbookWriter(SXSSFWorkbook workbook) {
        this.workbook = workbook;
        this.styles = new CellStyles(workbook);
    }

    /** One table of a workbook with its rows. */
    public record Filled<R>(Export<R> export, Rows<R> rows) {
        public Filled(Export<R> export, Stream<? extends R> rows) { this(export, Rows.of(rows)); }
    }

    /** Writes an export with its rows; the stream of rows is closed, the output is not. */
    public static <R> void write(Export<R> export, Stream<? extends R> rows, OutputStream out) {
        write(List.of(new Filled<>(export, rows)), out);
    }

    /** Writes an export with its rows; the output is not closed. */
    public static <R> void write(Export<R> export, Rows<R> rows, OutputStream out) {
        write(List.of(new Filled<>(export, rows)), out);
    }

    /**
     * Writes exports with their rows into one workbook, which the first one names and signs: all rows have passed
     * before the first byte goes out, so that whoever tells them waits for no reader, and a failure is told as one.
     */
    public static void write(List<Filled<?>> tables, OutputStream out) {
        try (SXSSFWorkbook workbook = new StreamedBook()) {
            sign(workbook, tables.get(0).export());
            WorkbookWriter writer = new WorkbookWriter(workbook);
            tables.forEach(writer::write);
            workbook.write(out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private <R> void write(Filled<R> table) {
        Export<R> export = table.export();
        Map<String, TableSheet<R>> sheets = new LinkedHashMap<>();
        Function<String, TableSheet<R>> open = name -> new TableSheet<>(workbook, styles, export,
                sheetName(export, name), name);
        Function<R, String> part = row -> export.sheets() == null ? "" : export.sheets().apply(row);
        if (export.sheets() == null) {
            sheets.put("", open.apply(""));
        }
        table.rows().each(row -> sheets.computeIfAbsent(part.apply(row), open).add(row));
        if (sheets.isEmpty()) {
            sheets.put("", open.apply(""));
        }
        sheets.values().forEach(TableSheet::close);
    }

    private String sheetName(Export<?> export, String part) {
        return SheetNames.free(workbook, part.isEmpty() ? export.sheet() : part);
    }

    private static void sign(SXSSFWorkbook workbook, Export<?> export) {
        CoreProperties properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        properties.setCreator(export.author());
        properties.setCreated(Optional.of(Date.from(export.madeAt())));
        if (!export.titles().isEmpty()) {
            properties.setTitle(export.titles().get(0));
        }
    }
}
