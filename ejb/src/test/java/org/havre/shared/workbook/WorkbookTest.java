package org.havre.shared.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.shared.workbook.TestWorkbook.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.havre.shared.workbook.TestWorkbook.ErrorCell;
import org.havre.shared.workbook.TestWorkbook.Formula;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {

    @TempDir Path folder;

    @Test void sheets_are_told_by_name_with_the_hidden_ones_marked() throws IOException {
        try (Workbook read = open(workbook().sheet("09 26").hiddenSheet("10 26"))) {
            assertThat(read.sheets()).extracting(Workbook.Sheet::name).containsExactly("09 26", "10 26");
            assertThat(read.sheets()).extracting(Workbook.Sheet::hidden).containsExactly(false, true);
        }
    }

    @Test void rows_bear_the_number_that_Excel_shows_and_blank_ones_are_passed_over() throws IOException {
        Object[] nothing = {};
        List<Row> rows = rows(workbook().sheet("a", nothing, new Object[]{"two"}, new Object[]{""}, nothing,
                new Object[]{"  "}, new Object[]{null, "six"}));

        assertThat(rows).extracting(Row::number).containsExactly(2, 6);
        assertThat(rows.get(1).at(0).isBlank()).isTrue();
        assertThat(rows.get(1).at(1).text()).isEqualTo("six");
        assertThat(rows.get(1).at(900).isBlank()).isTrue();
    }

    @Test void every_kind_of_value_is_told_apart() throws IOException {
        Row row = rows(workbook().sheet("a", new Object[]{"text", 12.5, LocalDate.of(2026, 10, 31), true,
                new ErrorCell("#REF!"), new Formula("A1+1", 3), new Formula("A1", "said"), new Formula("A1", null)}))
                .get(0);

        assertThat(row.cells()).extracting(Cell::kind).containsExactly(Cell.Kind.TEXT, Cell.Kind.NUMBER, Cell.Kind.DATE,
                Cell.Kind.BOOLEAN, Cell.Kind.ERROR, Cell.Kind.NUMBER, Cell.Kind.TEXT, Cell.Kind.UNCALCULATED);
        assertThat(row.cells()).extracting(Cell::shown).containsExactly("text", "12.5", "31/10/2026", "VRAI", "#REF!",
                "3",
                "said", "=A1");
        assertThat(row.at(1).number()).isEqualByComparingTo("12.5");
        assertThat(row.at(2).date()).isEqualTo(LocalDate.of(2026, 10, 31));
    }

    @Test void a_formula_that_gives_no_text_is_blank() throws IOException {
        assertThat(rows(workbook().sheet("a", new Object[]{new Formula("\"\"", "")}))).isEmpty();
    }

    @Test void a_number_is_read_as_Excel_shows_it() throws IOException {
        Row row = rows(workbook().sheet("a", new Object[]{new BigDecimal("0.28999999999999998"),
                new BigDecimal("12.000000000000002"), new BigDecimal("1.2E2"), new BigDecimal("0.9744")})).get(0);

        assertThat(row.cells()).extracting(Cell::text).containsExactly("0.29", "12", "120", "0.9744");
    }

    @Test void days_are_the_same_whether_counted_from_1900_or_1904() throws IOException {
        LocalDate leapDay = LocalDate.of(2024, 2, 29);

        Row from1900 = rows(workbook().sheet("a", new Object[]{leapDay})).get(0);
        Row from1904 = rows(workbook().countingFrom1904().sheet("a", new Object[]{leapDay})).get(0);

        assertThat(from1900.at(0).date()).isEqualTo(leapDay);
        assertThat(from1904.at(0).date()).isEqualTo(leapDay);
    }

    @Test void shared_texts_read_like_texts_in_place() throws IOException {
        Row row = rows(workbook().sharingTexts().sheet("a", new Object[]{"Drôme", "l'œuvre", "Drôme"})).get(0);

        assertThat(row.cells()).extracting(Cell::text).containsExactly("Drôme", "l'œuvre", "Drôme");
    }

    @Test void runs_of_a_rich_text_are_joined_and_its_readings_left_out() throws IOException {
        TestWorkbook rich = workbook().rawSheet("a",
                "<sheetData><row r='1'><c r='A1' t='inlineStr'><is><r><t>Nom</t></r>"
                        + "<r><t xml:space='preserve'> du centre</t></r><rPh sb='0' eb='1'><t>reading</t></rPh></is></c></row></sheetData>");

        assertThat(rows(rich).get(0).at(0).text()).isEqualTo("Nom du centre");
    }

    @Test void characters_that_Excel_escapes_are_restored() throws IOException {
        assertThat(rows(workbook().sheet("a", new Object[]{"a_x000D_b_x0041_"})).get(0).at(0).text())
                .isEqualTo("a\rbA");
    }

    @Test void rows_and_cells_without_references_follow_each_other() throws IOException {
        List<Row> rows = rows(workbook().rawSheet("a",
                "<sheetData><row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row></sheetData>"));

        assertThat(rows).extracting(Row::number).containsExactly(1, 2);
        assertThat(rows.get(0).at(2).text()).isEqualTo("3");
    }

    @Test void a_value_in_cells_merged_downwards_reaches_every_row_of_them() throws IOException {
        List<Object[]> rows = List.of(new Object[]{"Lyon", 1}, new Object[]{null, 2}, new Object[]{null, 3},
                new Object[]{null, 4});

        List<Row> read = rows(workbook().sheetWithMerged("a", rows, "A1:A3"));

        assertThat(read).extracting(row -> row.at(0).text()).containsExactly("Lyon", "Lyon", "Lyon", "");
        assertThat(read).extracting(row -> row.at(0).spread()).containsExactly(false, true, true, false);
        assertThat(read.get(1).isBlank(0, 0)).isTrue();
    }

    @Test void prefixed_elements_of_other_programs_are_read() throws IOException {
        TestWorkbook prefixed = workbook().sheet("a").part("xl/worksheets/sheet1.xml",
                "<x:worksheet xmlns:x='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><x:sheetData>"
                        + "<x:row r='3'><x:c r='B3' t='str'><x:v>ok</x:v></x:c></x:row></x:sheetData></x:worksheet>");

        assertThat(rows(prefixed)).extracting(row -> row.number() + row.at(1).text()).containsExactly("3ok");
    }

    @Test void a_sheet_of_fifty_megabytes_of_text_is_read_through() throws IOException {
        Random letters = new Random(1);
        Object[][] rows = new Object[2000][];
        Arrays.setAll(rows,
                row -> new Object[]{letters.ints(12_000, 'a', 'z').mapToObj(one -> one == 'b' ? "é&" : "" + (char) one)
                        .collect(Collectors.joining())});

        assertThat(rows(workbook().sheet("a", rows))).hasSize(2000);
    }

    @Test void signs_that_xml_escapes_may_be_many() throws IOException {
        Object[][] rows = new Object[30_000][];
        Arrays.setAll(rows, row -> new Object[]{"A&B<C&D " + Integer.toString(row * 7919, 36) + " &&"});

        assertThat(rows(workbook().sheet("a", rows))).hasSize(30_000);
    }

    private List<Row> rows(TestWorkbook made) throws IOException {
        List<Row> all = new ArrayList<>();
        try (Workbook read = open(made); SheetRows rows = read.rows(read.sheets().get(0))) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }

    private Workbook open(TestWorkbook made) throws IOException {
        return Workbook.open(made.in(folder, "file.xlsx"), "file.xlsx");
    }
}
