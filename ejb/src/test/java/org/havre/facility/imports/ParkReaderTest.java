package org.havre.facility.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.havre.facility.imports.ParkSheets.HEADINGS;
import static org.havre.facility.imports.ParkSheets.centre;
import static org.havre.facility.imports.ParkSheets.october;
import static org.havre.facility.imports.ParkSheets.sheet;
import static org.havre.shared.workbook.TestWorkbook.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.havre.shared.workbook.TestWorkbook;
import org.havre.shared.Objection;
import org.havre.shared.workbook.ImportReport.Remark;
import org.havre.shared.workbook.Workbook;
import org.havre.shared.workbook.WorkbookRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sheet and which table of a workbook are read, and when none is. */
class ParkReaderTest {

    private static final Object[] BLANK = {};
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @TempDir Path folder;

    @Test void the_newest_month_is_read_wherever_its_sheet_stands() throws IOException {
        TestWorkbook months = workbook().sheet("12 25", sheet(centre("C6901"))).sheet("10 26", sheet(centre("C6902")))
                .sheet("09 26", sheet(centre("C6903")));

        ParkFile park = read(months, "a.xlsx");

        assertThat(park.sheet()).isEqualTo("10 26");
        assertThat(park.month()).isEqualTo(OCTOBER);
        assertThat(codes(park)).containsExactly("C6902");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10 26", " 10  26 ", "10-26", "10.2026", "octobre 2026", "Octobre 26", "OCT. 2026",
            "octobre2026"}) void a_month_is_known_however_its_sheet_writes_it(String name) throws IOException {
        assertThat(read(workbook().sheet("old 09 26").sheet(name, sheet(centre("C6901"))), "a.xlsx").month())
                .isEqualTo(OCTOBER);
    }

    @ParameterizedTest
    @CsvSource({"Liste données par centre 10.26 VF.xlsx", "Liste donnees 10-2026 (1).XLSX",
            "liste octobre 2026.xlsx", "2026-10 liste.xlsx",
            "liste au 31.10.26.xlsx"}) void the_sheet_Liste_takes_the_month_of_the_file(String fileName)
                    throws IOException {
        assertThat(read(workbook().sheet("Notes").sheet("Liste", untitled(centre("C6901"))), fileName).month())
                .isEqualTo(OCTOBER);
    }

    @Test void the_sheet_Liste_is_read_only_if_it_is_the_newest() throws IOException {
        TestWorkbook both = workbook().sheet("Liste", untitled(centre("C6901"))).sheet("09 26",
                untitled(centre("C6902")));

        assertThat(codes(read(both, "Liste 10.26.xlsx"))).containsExactly("C6901");
        assertThat(codes(read(both, "Liste 08.26.xlsx"))).containsExactly("C6902");
        assertThat(codes(read(both, "Liste.xlsx"))).containsExactly("C6902");
    }

    @Test void a_month_that_only_the_title_tells_is_taken_and_said() throws IOException {
        ParkFile park = read(workbook().sheet("Liste", sheet(centre("C6901"))), "extraction.xlsx");

        assertThat(park.month()).isEqualTo(OCTOBER);
        assertThat(warnings(park)).containsExactly("MONTH_FROM_TITLE");
    }

    @Test void a_title_of_another_month_than_the_sheet_is_said() throws IOException {
        ParkFile park = read(workbook().sheet("09 26", sheet(centre("C6901"))), "a.xlsx");

        assertThat(park.month()).isEqualTo(YearMonth.of(2026, 9));
        assertThat(warnings(park)).containsExactly("MONTH_DIFFERS");
    }

    @Test void a_single_sheet_of_any_name_is_read_and_said() throws IOException {
        ParkFile park = read(workbook().sheet("Feuil1", sheet(centre("C6901"))), "centres 10.26.xlsx");

        assertThat(park.month()).isEqualTo(OCTOBER);
        assertThat(warnings(park)).containsExactly("SHEET_WITHOUT_MONTH");
    }

    @Test void a_hidden_sheet_is_not_read_and_a_newer_one_is_said() throws IOException {
        ParkFile park = read(
                workbook().hiddenSheet("11 26", sheet(centre("C6901"))).sheet("10 26", sheet(centre("C6902"))),
                "a.xlsx");

        assertThat(codes(park)).containsExactly("C6902");
        assertThat(warnings(park)).containsExactly("HIDDEN_SHEET");
    }

    @Test void sheets_without_a_month_two_of_one_month_and_an_unknown_month_are_refused() throws IOException {
        assertThat(refusal(workbook().sheet("Feuil1").sheet("Feuil2"), "a.xlsx")).isEqualTo("NO_SHEET");
        assertThat(refusal(workbook().sheet("10 26").sheet("octobre 2026"), "a.xlsx")).isEqualTo("TWO_SHEETS");
        assertThat(refusal(workbook().sheet("Liste", untitled(centre("C6901"))), "a.xlsx")).isEqualTo("NO_MONTH");
    }

    @Test void headings_are_found_in_any_order_case_and_spelling_and_it_is_said() throws IOException {
        List<Object> headings = new ArrayList<>(HEADINGS);
        List<Object> values = new ArrayList<>(Arrays.asList(centre("C6901").row()));
        Collections.reverse(headings);
        Collections.reverse(values);
        headings.replaceAll(heading -> switch (heading.toString()) {
            case "Nom du centre" -> " NOM ";
            case "Type" -> "CATEGORIE DE CENTRE";
            case "Total de places indisponibles" -> "Total de places\nindisponibles";
            case "Remise en état de l'unité" -> "Remise en état de l’unité";
            default -> heading.toString().toUpperCase(Locale.FRENCH);
        });

        ParkFile park = read(workbook().sheet("10 26", headings.toArray(), values.toArray()), "a.xlsx");

        assertThat(park.warnings()).flatExtracting(Remark::reasons).extracting(Objection::key)
                .containsExactly("ParkWarning.HEADINGS_REPAIRED");
        ParkRow row = park.rows().get(0);
        assertThat(row.name()).isEqualTo("CADA BEL AIR - 69");
        assertThat(row.capacity()).isEqualTo(100);
        assertThat(row.activity().unavailable()).isEqualTo(3);
        assertThat(row.activity().overstayRejected()).isEqualTo(4);
    }

    @Test void headings_on_two_rows_under_merged_ones_are_read_together() throws IOException {
        Object[] upper = HEADINGS.toArray();
        Object[] lower = new Object[upper.length];
        for (int column = 7; column <= 10; column++) {
            lower[column] = upper[column];
            upper[column] = column == 7 ? "Places indisponibles par motif" : null;
        }

        ParkFile park = read(workbook().sheetWithMerged("10 26", List.of(upper, lower, centre("C6901").row()), "H1:K1",
                "A1:A2", "B1:B2"), "a.xlsx");

        assertThat(park.rows().get(0).activity().unavailableByReason()).hasSize(4);
    }

    @Test void columns_that_are_missing_or_unknown_are_said() throws IOException {
        Object[] headings = HEADINGS.toArray();
        headings[5] = null;
        headings[18] = "Observations";

        ParkFile park = read(workbook().sheet("10 26", headings, centre("C6901").row()), "a.xlsx");

        assertThat(warnings(park)).containsExactly("COLUMN_UNKNOWN", "COLUMN_ABSENT", "COLUMN_ABSENT");
        assertThat(park.rows().get(0).directorate()).isNull();
        assertThat(park.rows().get(0).activity().overstayRejected()).isNull();
    }

    @Test void a_table_without_what_every_centre_needs_is_refused() throws IOException {
        Object[] headings = HEADINGS.toArray();
        headings[0] = "Numéro";
        headings[6] = null;

        WorkbookRefused refused = refused(workbook().sheet("10 26", headings, centre("C6901").row()), "a.xlsx");

        assertThat(refused.objections().get(0).key()).isEqualTo("ParkFault.MISSING_COLUMNS");
        assertThat(refused.objections().get(0).parameters().get(0)).isEqualTo("Code, Capacité");
    }

    @Test void a_sheet_without_the_header_row_is_refused() throws IOException {
        assertThat(refusal(workbook().sheet("10 26", centre("C6901").row(), centre("C6902").row()), "a.xlsx"))
                .isEqualTo("NO_HEADER");
        assertThat(refusal(workbook().sheet("10 26"), "a.xlsx")).isEqualTo("NO_HEADER");
    }

    @Test void one_column_twice_in_the_table_is_refused_but_a_table_beside_it_is_not() throws IOException {
        List<Object> twice = new ArrayList<>(HEADINGS);
        twice.add("Capacité");
        List<Object> beside = new ArrayList<>(HEADINGS);
        beside.addAll(Arrays.asList(null, "Type", "Capacité"));
        List<Object> row = new ArrayList<>(Arrays.asList(centre("C6901").row()));
        row.addAll(Arrays.asList(null, "HUDA", 7));
        Object[] summaryAlone = new Object[22];
        summaryAlone[20] = "CAES";

        ParkFile park = read(workbook().sheet("10 26", beside.toArray(), row.toArray(), summaryAlone), "a.xlsx");

        assertThat(refusal(workbook().sheet("10 26", twice.toArray(), row.toArray()), "a.xlsx"))
                .isEqualTo("DOUBLED_COLUMN");
        assertThat(park.rows().get(0).capacity()).isEqualTo(100);
        assertThat(park.read()).isEqualTo(1);
    }

    @Test void the_table_ends_at_the_first_wholly_empty_row_and_what_is_below_is_counted() throws IOException {
        Object[][] rows = {HEADINGS.toArray(), centre("C6901").row(), centre("C6902").row(), BLANK,
                centre("C6903").row(),
                {"Total"}, BLANK, {"Source : OFII"}};

        ParkFile park = read(workbook().sheet("10 26", rows), "a.xlsx");

        assertThat(codes(park)).containsExactly("C6901", "C6902");
        assertThat(park.read()).isEqualTo(2);
        assertThat(warnings(park)).containsExactly("ROWS_AFTER_END");
        assertThat(park.warnings().get(0).reasons().get(0).parameters()).containsExactly(3, "4");
    }

    @Test void a_total_line_under_the_centres_is_left_out_by_name() throws IOException {
        Object[][] rows = {HEADINGS.toArray(), centre("C6901").row(), {"TOTAL", null, null, null, null, null, 100}};

        ParkFile park = read(workbook().sheet("10 26", rows), "a.xlsx");

        assertThat(park.rejected()).extracting(one -> one.row() + one.column() + one.value())
                .containsExactly("3CodeTOTAL");
    }

    @Test void a_header_without_centres_is_refused() throws IOException {
        assertThat(refusal(workbook().sheet("10 26", HEADINGS.toArray()), "a.xlsx")).isEqualTo("NO_CENTRE");
        assertThat(refusal(workbook().sheet("10 26", HEADINGS.toArray(), BLANK, centre("C6901").row()), "a.xlsx"))
                .isEqualTo("NO_CENTRE");
    }

    @Test void a_directorate_in_merged_cells_is_that_of_every_centre_beside_it_but_a_number_is_not()
            throws IOException {
        List<Object[]> rows = List.of(HEADINGS.toArray(), centre("C6901").row(),
                centre("C6902").with("Direction territoriale", null).row(),
                centre("C6903").with("Capacité", null).row());

        ParkFile park = read(workbook().sheetWithMerged("10 26", rows, "F2:F3", "G2:G4"), "a.xlsx");

        assertThat(park.rows()).extracting(ParkRow::directorate).containsExactly("Lyon", "Lyon");
        assertThat(park.rejected()).extracting(one -> one.reasons().get(0).key())
                .containsExactly("ParkFault.CAPACITY_MISSING");
    }

    @Test void a_park_of_the_nations_size_is_read_whole() throws IOException {
        ParkFile park = read(october(ParkSheets.nation(1487)), "a.xlsx");

        assertThat(park.read()).isEqualTo(1487);
        assertThat(park.rejected()).isEmpty();
        assertThat(park.warnings()).isEmpty();
        assertThat(park.rows()).extracting(ParkRow::code).doesNotHaveDuplicates();
    }

    @Test void a_date_in_a_title_counts_as_its_month() throws IOException {
        Object[][] rows = {{"Situation au", LocalDate.of(2026, 10, 31)}, HEADINGS.toArray(), centre("C6901").row()};

        assertThat(read(workbook().sheet("Liste", rows), "a.xlsx").month()).isEqualTo(OCTOBER);
    }

    private static Object[][] untitled(ParkSheets.Centre one) {
        return new Object[][]{HEADINGS.toArray(), one.row()};
    }

    private static List<String> codes(ParkFile park) {
        return park.rows().stream().map(row -> row.code().value()).toList();
    }

    private static List<String> warnings(ParkFile park) {
        return park.warnings().stream().map(one -> one.reasons().get(0).key().replace("ParkWarning.", "")).toList();
    }

    private String refusal(TestWorkbook made, String fileName) throws IOException {
        return refused(made, fileName).objections().get(0).key().replace("ParkFault.", "");
    }

    private WorkbookRefused refused(TestWorkbook made, String fileName) throws IOException {
        return catchThrowableOfType(WorkbookRefused.class, () -> read(made, fileName));
    }

    private ParkFile read(TestWorkbook made, String fileName) throws IOException {
        try (Workbook workbook = Workbook.open(made.in(folder, "a.xlsx"), fileName)) {
            return ParkReader.read(workbook, new Departments(ParkSheets.DEPARTMENTS), KnownCentres.none(), OCTOBER,
                    ImportProgress.unwatched());
        }
    }
}
