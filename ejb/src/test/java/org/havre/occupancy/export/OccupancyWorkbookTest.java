package org.havre.occupancy.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.havre.facility.FacilityKind;
import org.havre.facility.FacilityRow;
import org.havre.facility.UnavailabilityReason;
import org.havre.occupancy.Fact;
import org.havre.occupancy.FacilityCalendar;
import org.havre.occupancy.Figures;
import org.havre.occupancy.Grouping;
import org.havre.occupancy.Lengths;
import org.havre.occupancy.Measure;
import org.havre.occupancy.NightsOfGroup;
import org.havre.occupancy.OccupancyFilter;
import org.havre.occupancy.OccupancyQuestion;
import org.havre.occupancy.OccupancyRow;
import org.havre.occupancy.OccupancySheets;
import org.havre.occupancy.Step;
import org.havre.occupancy.Sums;
import org.havre.occupancy.Window;
import org.havre.shared.Period;
import org.havre.shared.Texts;
import org.havre.shared.workbook.Cell;
import org.havre.shared.workbook.Row;
import org.havre.shared.workbook.SheetRows;
import org.havre.shared.workbook.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.io.TempDir;

/** The workbook of figures says what the rows say that it is made of. */
class OccupancyWorkbookTest {
    private static final Texts FRENCH = Texts.in(Locale.FRENCH);
    private static final Window MARCH = Window.of(YearMonth.of(2025, 3));
    private static final Period ALWAYS = Period.from(LocalDate.of(2020, 1, 1));

    @TempDir Path folder;

    /** Ten places, two of them blocked from the 11th to the 15th, six people, one expected until the 4th. */
    private static OccupancySheets answer(Step step) {
        var facts = new ArrayList<Fact>(List.of(new Fact.Terms(ALWAYS.start(), FacilityKind.CADA, 12),
                new Fact.Stays(ALWAYS, 6), new Fact.Expected(Period.between(day(2), day(5)), 1)));
        for (long place = 1; place <= 10; place++) facts.add(new Fact.Places(ALWAYS, 1, place, false, 1));
        for (long place = 9; place <= 10; place++)
            facts.add(new Fact.OutOfService(Period.between(day(11), day(16)), 1, place, UnavailabilityReason.TRAVAUX,
                    place));
        var facility = new FacilityRow(1, "C6901", "Bel Air", FacilityKind.CADA, null, null, "69", "Rhône", "FR-ARA",
                "Auvergne-Rhône-Alpes", null, 12, null, 0, 0, null);
        var sums = new Sums(Grouping.FACILITY, step, MARCH, LocalDate.of(2025, 3, 20));
        var all = new Sums(Grouping.REGION, Step.MONTH, MARCH, LocalDate.of(2025, 3, 20));
        for (var each : List.of(sums, all)) each.add(facility, FacilityCalendar.count(MARCH.withEve(), facts));
        return new OccupancySheets(sums.rows(), sums.within(Grouping.REGION), all.totals());
    }

    private static LocalDate day(int day) { return LocalDate.of(2025, 3, day); }

    private Path file(Step step, boolean split) throws IOException {
        Path file = folder.resolve("occupancy.xlsx");
        var answer = answer(step);
        var nights = answer.rows().size() < 2
                ? List.<NightsOfGroup>of()
                : List.of(NightsOfGroup.of(answer.rows(), Lengths.NONE, Lengths.NONE));
        try (OutputStream out = Files.newOutputStream(file)) {
            OccupancyWorkbook.write(OccupancyQuestion.of(MARCH, step, Grouping.FACILITY), answer, split, nights, FRENCH,
                    "Havre", Instant.EPOCH, reached -> {}, out);
        }
        return file;
    }

    private List<Map<String, Cell>> written(Step step) throws IOException {
        Path file = file(step, false);
        List<Row> all = new ArrayList<>();
        try (Workbook read = Workbook.open(file, "occupancy.xlsx");
                SheetRows lines = read.rows(read.sheets().get(0))) {
            lines.forEachRemaining(all::add);
        }
        List<Cell> headings = all.get(3).cells();
        return all.subList(4, all.size()).stream().map(row -> {
            Map<String, Cell> cells = new LinkedHashMap<>();
            headings.forEach(heading -> cells.put(heading.text(), row.at(heading.column())));
            return cells;
        }).toList();
    }

    @Test void says_of_which_nights_of_whom_alone_and_as_known_when() {
        var all = OccupancyQuestion.of(MARCH, Step.MONTH, Grouping.FACILITY);
        var asked = all.within("Rhône", null).only(new OccupancyFilter(FacilityKind.CADA, null, "Rive Droite"))
                .knownAt(Instant.parse("2025-04-05T21:59:59Z"));

        assertThat(QuestionWords.of(all, FRENCH)).containsExactly("Du 01/03/2025 au 31/03/2025");
        assertThat(QuestionWords.of(asked, FRENCH)).startsWith("Du 01/03/2025 au 31/03/2025",
                "Seulement : Rhône · Rive Droite · CADA").hasSize(3).last().asString().contains("05/04/2025 23:59");
    }

    @ParameterizedTest
    @EnumSource(Step.class) void has_a_row_for_each_night_or_month_with_its_figures(Step step) throws IOException {
        var rows = answer(step).rows();
        var lines = written(step);
        assertThat(lines).as("the totals too").hasSize(rows.size() + 1).hasSize(step == Step.NIGHT ? 32 : 2);
        for (int i = 0; i < rows.size(); i++) {
            Figures figures = rows.get(i).figures();
            var line = lines.get(i);
            assertThat(number(line, "authorised")).isEqualTo(figures.authorised());
            assertThat(number(line, "opened")).isEqualTo(figures.opened());
            assertThat(number(line, "unavailable")).isEqualTo(figures.unavailable());
            assertThat(number(line, "usable")).isEqualTo(figures.usable());
            assertThat(number(line, "occupied")).isEqualTo(figures.occupied());
            assertThat(number(line, "reserved")).isEqualTo(figures.reserved());
            assertThat(number(line, "vacant")).isEqualTo(figures.vacant());
            assertThat(number(line, "allocable")).isEqualTo(figures.allocable());
            assertThat(number(line, "arrivals")).isEqualTo(figures.of(Measure.ARRIVALS));
            assertThat(number(line, "departures")).isEqualTo(figures.of(Measure.DEPARTURES));
            assertThat(number(line, "transit")).isEqualTo(figures.of(Measure.IN_TRANSIT));
            assertThat(line.get(FRENCH.label(UnavailabilityReason.TRAVAUX)).number().longValue())
                    .isEqualTo(figures.unavailable(UnavailabilityReason.TRAVAUX));
            assertThat(line.get(FRENCH.text("occupancy.gross")).number())
                    .isEqualByComparingTo(figures.grossRate().orElseThrow().fraction());
            assertThat(line.get(FRENCH.text("occupancy.net")).number())
                    .isEqualByComparingTo(figures.netRate().orElseThrow().fraction());
        }
    }

    @ParameterizedTest
    @EnumSource(Step.class) void totals_are_formulas_with_their_value_and_rates_ratios_of_sums(Step step)
            throws IOException {
        var figures = answer(step).rows().stream().map(OccupancyRow::figures).reduce(Figures.NONE, Figures::plus);
        try (var in = Files.newInputStream(file(step, false)); var book = new XSSFWorkbook(in)) {
            var sheet = book.getSheetAt(0);
            var totals = sheet.getRow(sheet.getLastRowNum());
            var heads = sheet.getRow(4);
            assertThat(total(heads, totals, "occupied").getCellFormula()).startsWith("SUBTOTAL(9,");
            assertThat(total(heads, totals, "occupied").getNumericCellValue()).isEqualTo(figures.occupied());
            assertThat(total(heads, totals, "net").getNumericCellValue())
                    .isEqualTo((double) figures.occupied() / figures.usable(), within(1e-9));
            assertThat(total(heads, totals, "opening").getNumericCellValue()).isEqualTo(6);
            assertThat(total(heads, totals, "closing").getNumericCellValue()).isEqualTo(6);
            for (var cell : totals) {
                if (cell.getCellType() != CellType.FORMULA) continue;
                var value = cell.getNumericCellValue();
                assertThat(book.getCreationHelper().createFormulaEvaluator().evaluate(cell).getNumberValue())
                        .as("%s", cell.getCellFormula()).isEqualTo(value, within(1e-9));
            }
            assertThat(head(heads, "net").getCellComment().getString().getString())
                    .isEqualTo(FRENCH.text("occupancy.net.formula"));
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).contains("Havre", "01/01/1970");
        }
    }

    private static XSSFCell total(XSSFRow heads, XSSFRow totals, String figure) {
        return totals.getCell(head(heads, figure).getColumnIndex());
    }

    private static XSSFCell head(XSSFRow heads, String figure) {
        return (XSSFCell) StreamSupport.stream(heads.spliterator(), false)
                .filter(cell -> cell.getStringCellValue().equals(FRENCH.text("occupancy." + figure))).findFirst()
                .orElseThrow();
    }

    @Test void a_sheet_for_each_region_and_what_the_nights_were_on_sheets_of_their_own() throws IOException {
        try (Workbook read = Workbook.open(file(Step.NIGHT, true), "occupancy.xlsx")) {
            assertThat(read.sheets()).extracting(Workbook.Sheet::name).containsExactly("Auvergne-Rhône-Alpes",
                    FRENCH.text("nights.counts"), FRENCH.text("nights.rates"), FRENCH.text("nights.lengths"));
        }
    }

    private static long number(Map<String, Cell> line, String figure) {
        return line.get(FRENCH.text("occupancy." + figure)).number().longValue();
    }
}
