package org.havre.shared.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookWriterTest {

    private record Line(String name, Integer places, BigDecimal price, BigDecimal rate, LocalDate day,
            BigDecimal amount) {}

    private static final List<Column<Line>> COLUMNS = List.of(Column.text("Nom", 30, Line::name),
            Column.integer("Places", Line::places), Column.decimal("Prix", Line::price),
            Column.rate("Taux", Line::rate),
            Column.date("Jour", Line::day), Column.amount("Montant", Line::amount));
    private static final Line FULL = new Line("Bel Air", 120, new BigDecimal("19.21"), new BigDecimal("0.974"),
            LocalDate.of(2026, 10, 31), new BigDecimal("959658.00"));
    private static final Line EMPTY = new Line(null, null, null, null, null, null);

    @TempDir Path folder;

    @Test void what_is_written_reads_back_the_same() throws IOException {
        List<Row> rows = written(FULL);

        assertThat(rows.get(0).at(0).text()).isEqualTo("Titre");
        assertThat(rows.get(2).number()).isEqualTo(4);
        assertThat(rows.get(2).cells()).extracting(Cell::text).containsExactly("Nom", "Places", "Prix", "Taux", "Jour",
                "Montant");
        assertThat(rows.get(3).cells()).extracting(Cell::shown).containsExactly("Bel Air", "120", "19.21", "0.974",
                "31/10/2026", "959658");
    }

    @Test void what_is_not_known_stays_empty_and_is_not_zero() throws IOException {
        assertThat(written(EMPTY, FULL)).extracting(Row::number).containsExactly(1, 2, 4, 6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33 6", "-5", "@SUM(A1)", "\t=1", "\r=1",
            "=cmd|' /C calc'!A0"}) void a_text_that_looks_like_a_formula_goes_out_as_text(String text)
                    throws IOException {
        write(new Line(text, 1, null, null, null, null));

        try (InputStream in = Files.newInputStream(file()); XSSFWorkbook book = new XSSFWorkbook(in)) {
            XSSFCell cell = book.getSheetAt(0).getRow(4).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue().strip()).isEqualTo(text.strip());
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test void the_heading_stays_in_sight_and_filters_what_is_below_it() throws IOException {
        write(FULL, FULL);

        try (InputStream in = Files.newInputStream(file()); XSSFWorkbook book = new XSSFWorkbook(in)) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A4:F6");
            assertThat(sheet.getColumnWidth(0)).isEqualTo(30 * 256);
        }
    }

    @Test void numbers_dates_and_rates_are_typed_so_that_each_Excel_shows_them_its_way() throws IOException {
        write(FULL);

        try (InputStream in = Files.newInputStream(file()); XSSFWorkbook book = new XSSFWorkbook(in)) {
            List<String> formats = new ArrayList<>();
            book.getSheetAt(0).getRow(4).forEach(cell -> formats.add(cell.getCellStyle().getDataFormatString()));
            assertThat(formats).containsExactly("@", "#,##0", "#,##0.00", "0.0%", "dd/mm/yyyy", "#,##0.00\\ \"€\"");
        }
    }

    @Test void a_workbook_says_who_made_it_and_when() throws IOException {
        write(FULL);

        try (InputStream in = Files.newInputStream(file()); XSSFWorkbook book = new XSSFWorkbook(in)) {
            assertThat(book.getProperties().getCoreProperties().getCreator()).isEqualTo("Havre");
            assertThat(book.getProperties().getCoreProperties().getCreated().toInstant())
                    .isEqualTo("2026-10-31T10:00:00Z");
        }
    }

    @Test void control_characters_do_not_spoil_the_file() throws IOException {
        assertThat(written(new Line("a\u0000\u0008b", 1, null, null, null, null)).get(3).at(1).text()).isEqualTo("1");
    }

    @Test void fifty_thousand_rows_of_twenty_columns_are_written_in_64_megabytes() throws Exception {
        Process probe = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+ExitOnOutOfMemoryError", "-cp", System.getProperty("java.class.path"),
                WriterHeapProbe.class.getName(),
                file().toString()).redirectErrorStream(true).start();
        String said = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(probe.waitFor()).as(said).isZero();
        assertThat(read(file())).hasSize(50_002).last().extracting(row -> row.at(0).text()).isEqualTo("ligne 49999");
    }

    @Test void rows_stand_on_the_sheet_of_their_part_with_totals_of_their_own() throws IOException {
        Column<Line> places = Column.<Line>integer("Places", Line::places).summed().noted("=1+1");
        Export<Line> export = new Export<>("Feuille", List.of("Titre"),
                List.of(Column.text("Nom", 30, Line::name), places), "Havre", Instant.EPOCH).split(Line::name);
        try (OutputStream out = Files.newOutputStream(file())) {
            WorkbookWriter.write(export, Stream.of(line("Un: [a]", 2), line("Deux", 3), line("Un: [a]", 4),
                    line("Un: (a]", 8)), out);
        }
        try (InputStream in = Files.newInputStream(file()); XSSFWorkbook book = new XSSFWorkbook(in)) {
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
            XSSFCell total = book.getSheetAt(0).getRow(6).getCell(1);
            assertThat(total.getCellFormula()).isEqualTo("SUBTOTAL(9,B4:B5)");
            assertThat(total.getNumericCellValue()).isEqualTo(6);
            assertThat(book.getCreationHelper().createFormulaEvaluator().evaluate(total).getNumberValue()).isEqualTo(6);
            assertThat(book.getSheetAt(0).getRow(2).getCell(1).getCellComment().getString().getString())
                    .isEqualTo("=1+1");
        }
    }

    @Test void one_row_more_than_a_sheet_holds_is_refused_before_anything_goes_out() {
        Export<Integer> export = new Export<>("Feuille", List.of(), List.of(Column.integer("Nombre", one -> one)),
                "Havre",
                Instant.EPOCH);
        int room = SpreadsheetVersion.EXCEL2007.getMaxRows() - 3;
        Stream<Integer> rows = Stream.iterate(1, one -> one + 1).limit(room + 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> WorkbookWriter.write(export, rows, out)).isInstanceOfSatisfying(Refusal.class,
                refused -> assertThat(refused.objections()).containsExactly(Objection.of(WorkbookWriter.FULL)));
        assertThat(out.size()).isZero();
    }

    private static Line line(String name, int places) { return new Line(name, places, null, null, null, null); }

    @Test void nothing_of_it_is_left_in_the_folder_for_temporary_files() throws IOException {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        TempFile.setThreadLocalTempFileCreationStrategy(new DefaultTempFileCreationStrategy(temporary.toFile()));
        try {
            write(FULL, FULL);
        } finally {
            TempFile.setThreadLocalTempFileCreationStrategy(null);
        }
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).isEmpty();
        }
    }

    private Path file() {
        return folder.resolve("out.xlsx");
    }

    private List<Row> written(Line... lines) throws IOException {
        write(lines);
        return read(file());
    }

    private void write(Line... lines) throws IOException {
        try (OutputStream out = Files.newOutputStream(file())) {
            WorkbookWriter.write(export(), Stream.of(lines), out);
        }
    }

    private static Export<Line> export() {
        return new Export<>("Feuille", List.of("Titre", "Sous-titre"), COLUMNS, "Havre",
                Instant.parse("2026-10-31T10:00:00Z"));
    }

    private static List<Row> read(Path file) throws IOException {
        List<Row> all = new ArrayList<>();
        try (Workbook read = Workbook.open(file, "out.xlsx"); SheetRows rows = read.rows(read.sheets().get(0))) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }
}
