package org.havre.shared.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.havre.resident.Sex;
import org.havre.shared.Texts;
import org.junit.jupiter.api.Test;

class ListingTest {
    private record Guest(String household, String name, Sex sex, LocalDate since, int people, boolean late) {}

    private static final List<Guest> GUESTS = List.of(
            new Guest("M-1", "=HYPERLINK(\"x\")", Sex.F, LocalDate.of(2026, 5, 20), 3, true),
            new Guest("M-2", "Aubépin", null, null, 2, false));
    private static final Listing<Guest> LIST = Listing.<Guest>titled("absences.title")
            .text("person.household", 14, Guest::household).name("person.familyName", Guest::name)
            .word("person.sex", 8, Guest::sex).day("households.since", Guest::since)
            .sum("household.people", Guest::people).flag("Procedure.DUBLIN", Guest::late);

    private static List<List<String>> written(boolean names, List<Guest> guests) throws IOException {
        var out = new ByteArrayOutputStream();
        WorkbookWriter.write(List.of(LIST.of(guests, LocalDate.of(2026, 5, 31)).in(Texts.in(Locale.FRENCH), names,
                "Camille Aubresol", Instant.parse("2026-05-31T08:00:00Z"))), out);
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(out.toByteArray()))) {
            return rows(book.getSheetAt(0));
        }
    }

    private static List<List<String>> rows(Sheet sheet) {
        var rows = new ArrayList<List<String>>();
        for (Row row : sheet) {
            var cells = new ArrayList<String>();
            row.forEach(cell -> cells.add(told(cell)));
            rows.add(cells);
        }
        return rows;
    }

    private static String told(Cell cell) {
        if (cell.getCellType() == CellType.FORMULA) return cell.getCellFormula() + " = " + cell.getNumericCellValue();
        return cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)
                ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                : cell.toString();
    }

    @Test void it_says_what_it_is_who_made_it_and_when_and_has_totals_as_formulas_with_their_value()
            throws IOException {
        var rows = written(true, GUESTS);
        assertThat(rows.get(0)).containsExactly("Absences au 31/05/2026");
        assertThat(rows.get(1)).containsExactly("Établi par Camille Aubresol le 31/05/2026 10:00");
        assertThat(rows.get(2)).containsExactly("Ménage", "Nom de famille", "Sexe", "En attente depuis", "Personnes",
                "Dublin");
        assertThat(rows.get(5)).contains("SUBTOTAL(9,E5:E6) = 5.0");
    }

    @Test void a_name_has_no_column_unless_it_is_asked_for() throws IOException {
        assertThat(written(false, GUESTS)).noneMatch(row -> row.toString().contains("Aubépin"))
                .anyMatch(row -> row.contains("M-2"));
        assertThat(written(false, GUESTS).get(2)).doesNotContain("Nom de famille");
    }

    @Test void what_looks_like_a_formula_is_a_text_and_what_is_not_known_an_empty_cell() throws IOException {
        assertThat(written(true, GUESTS).get(3)).contains("=HYPERLINK(\"x\")", "2026-05-20", "Dublin");
        assertThat(written(true, GUESTS).get(4)).containsExactly("M-2", "Aubépin", "2.0");
    }

    @Test void without_a_row_there_is_nothing_to_add_up() throws IOException {
        assertThat(written(true, List.of())).hasSize(3);
    }
}
