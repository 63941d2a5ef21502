package org.havre.occupancy.export;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.havre.facility.FacilityKind;
import org.havre.facility.FacilityRow;
import org.havre.facility.UnavailabilityReason;
import org.havre.occupancy.Fact;
import org.havre.occupancy.FacilityCalendar;
import org.havre.occupancy.Figures;
import org.havre.occupancy.Grouping;
import org.havre.occupancy.Measure;
import org.havre.occupancy.OccupancyQuestion;
import org.havre.occupancy.OccupancyRow;
import org.havre.occupancy.Step;
import org.havre.occupancy.Sums;
import org.havre.occupancy.Window;
import org.havre.shared.Period;
import org.havre.shared.Texts;
import org.havre.shared.workbook.Cell;
import org.havre.shared.workbook.Row;
import org.havre.shared.workbook.SheetRows;
import org.havre.shared.workbook.Workbook;
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
    private static List<OccupancyRow> rows(Step step) {
        var facts = new ArrayList<Fact>(List.of(new Fact.Terms(ALWAYS.start(), FacilityKind.CADA, 12),
                new Fact.Stays(ALWAYS, 6), new Fact.Expected(Period.between(day(2), day(5)), 1)));
        for (long place = 1; place <= 10; place++) facts.add(new Fact.Places(ALWAYS, 1, place, false, 1));
        for (long place = 9; place <= 10; place++)
            facts.add(new Fact.OutOfService(Period.between(day(11), day(16)), 1, place, UnavailabilityReason.TRAVAUX,
                    place));
        var facility = new FacilityRow(1, "C6901", "Bel Air", FacilityKind.CADA, null, null, "69", "Rhône", "FR-ARA",
                "Auvergne-Rhône-Alpes", null, 12, null, 0, 0, null);
        var sums = new Sums(Grouping.FACILITY, step, LocalDate.of(2025, 3, 20));
        FacilityCalendar.count(MARCH, facts).forEach(night -> sums.add(facility, night));
        return sums.rows();
    }

    private static LocalDate day(int day) { return LocalDate.of(2025, 3, day); }

    private List<Map<String, Cell>> written(Step step, List<OccupancyRow> rows) throws IOException {
        Path file = folder.resolve("occupancy.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            OccupancyWorkbook.write(OccupancyQuestion.of(MARCH, step, Grouping.FACILITY), rows.stream(), FRENCH,
                    "Havre", Instant.EPOCH, out);
        }
        List<Row> all = new ArrayList<>();
        try (Workbook read = Workbook.open(file, "occupancy.xlsx");
                SheetRows lines = read.rows(read.sheets().get(0))) {
            lines.forEachRemaining(all::add);
        }
        List<Cell> headings = all.get(2).cells();
        return all.subList(3, all.size()).stream().map(row -> {
            Map<String, Cell> cells = new LinkedHashMap<>();
            headings.forEach(heading -> cells.put(heading.text(), row.at(heading.column())));
            return cells;
        }).toList();
    }

    @ParameterizedTest
    @EnumSource(Step.class) void has_a_row_for_each_night_or_month_with_its_figures(Step step) throws IOException {
        var rows = rows(step);
        var lines = written(step, rows);
        assertThat(lines).hasSameSizeAs(rows).hasSize(step == Step.NIGHT ? 31 : 1);
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

    private static long number(Map<String, Cell> line, String figure) {
        return line.get(FRENCH.text("occupancy." + figure)).number().longValue();
    }
}
