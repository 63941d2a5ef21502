package org.havre.credit.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.havre.shared.workbook.TestWorkbook.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.havre.credit.Euros;
import org.havre.credit.PaidLine;
import org.havre.facility.imports.ImportProgress;
import org.havre.shared.Objection;
import org.havre.shared.Period;
import org.havre.shared.workbook.ImportReport.Remark;
import org.havre.shared.workbook.TestWorkbook;
import org.havre.shared.workbook.Workbook;
import org.havre.shared.workbook.WorkbookRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks of payments as people make them: what is repaired is said, what cannot be read is named. */
class PaymentFileTest {
    private static final LocalDate MARCH = LocalDate.parse("2026-03-20");
    private static final Object[] HEADINGS = {"Engagement juridique", "Demande de paiement", "Montant", "Payé le",
            "Exercice", "Code", "Opérateur", "Libellé", "Vu"};
    private static final PaymentNames NAMES = new PaymentNames(
            Map.of("H6981", List.of(new PaymentNames.Coded(11, Period.from(LocalDate.parse("2020-01-01"))))),
            Map.of("toits du nord", 1L));

    @TempDir Path folder;

    private PaymentFile read(TestWorkbook book) throws IOException {
        try (var workbook = Workbook.open(book.in(folder, "a.xlsx"), "a.xlsx")) {
            return PaymentFile.read(workbook, NAMES, ImportProgress.unwatched());
        }
    }

    private PaymentFile readRow(Object... cells) throws IOException {
        return read(workbook().sheet("Versements", HEADINGS, cells));
    }

    private static List<String> keys(List<Remark> remarks) {
        return remarks.stream().flatMap(each -> each.reasons().stream()).map(Objection::key).toList();
    }

    @Test void a_row_of_the_template_is_read_without_a_word() throws IOException {
        var file = readRow("2100000001", "5001", 1000.5, MARCH, 2026, "H6981", "Toits du Nord", "mars", "oui");

        assertThat(file.lines()).containsExactly(
                new PaidLine(2, "2100000001", "5001", Euros.of("1000.50"), MARCH, 2026, 11L, 1L, "mars", true));
        assertThat(file.warnings()).isEmpty();
        assertThat(file.rejected()).isEmpty();
    }

    @Test void columns_stand_in_any_order_and_case_under_titles() throws IOException {
        var file = read(workbook().sheet("Extraction", new Object[]{"Restitution Chorus du 31/03/2026"}, new Object[]{},
                new Object[]{"DATE DE  PAIEMENT", "montant *", "Tiers", "n° dp", "N° EJ", "Société"},
                new Object[]{MARCH, 1000, "ASSO. TOITS DU NORD (69)", 5001, 2100000001L, "1000"}));

        assertThat(file.lines()).containsExactly(
                new PaidLine(4, "2100000001", "5001", Euros.of(1000), MARCH, 2026, null, 1L, null, false));
        assertThat(keys(file.warnings())).containsExactly("ParkWarning.COLUMN_UNKNOWN",
                "PaymentWarning.YEAR_OF_DATE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            79 971,50 €     | 79971.50
            79 971,50       | 79971.50
            -12,00          | -12.00
            1000 euros      | 1000.00""") void amounts_typed_as_text_are_repaired_and_said(String typed,
            String amount) throws IOException {
        var file = readRow("2100000001", "5001", typed, MARCH, 2026);

        assertThat(file.lines()).extracting(PaidLine::amount).containsExactly(Euros.of(amount));
        assertThat(keys(file.warnings())).containsExactly("PaymentWarning.NUMBER_REPAIRED");
    }

    @ParameterizedTest
    @CsvSource({"20/03/2026", "20.3.2026", "2026-03-20", "46101"}) void days_typed_as_text_are_repaired_and_said(
            String typed) throws IOException {
        var file = readRow("2100000001", "5001", 1000, typed, 2026);

        assertThat(file.lines()).extracting(PaidLine::paidOn).containsExactly(MARCH);
        assertThat(keys(file.warnings())).containsExactly("PaymentWarning.DATE_REPAIRED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,200    | 20/03/2026 | 2026 | H6981 | Toits du Nord | ParkFault.AMBIGUOUS_NUMBER
            mille    | 20/03/2026 | 2026 | H6981 | Toits du Nord | ParkFault.NOT_A_NUMBER
            10 %     | 20/03/2026 | 2026 | H6981 | Toits du Nord | ParkFault.NOT_A_NUMBER
            1,005    | 20/03/2026 | 2026 | H6981 | Toits du Nord | ParkFault.AMBIGUOUS_NUMBER
            1,0051   | 20/03/2026 | 2026 | H6981 | Toits du Nord | PaymentFault.TOO_FINE
            999999999999,99 | 20/03/2026 | 2026 | H6981 | Toits du Nord |
            1000     | 31/02/2026 | 2026 | H6981 | Toits du Nord | PaymentFault.NO_DATE
            1000     | hier       | 2026 | H6981 | Toits du Nord | PaymentFault.NO_DATE
            1000     | 20/03/2014 | 2026 |       | Toits du Nord | PaymentFault.NO_DATE
            1000     | 20/03/2026 | 26   | H6981 | Toits du Nord | PaymentFault.NO_YEAR
            1000     | 20/03/2026 | 2026 | H69O1 | Toits du Nord | PaymentFault.CODE_UNREADABLE
            1000     | 20/03/2026 | 2026 | H6999 | Toits du Nord | PaymentFault.CODE_UNKNOWN
            1000     | 20/03/2026 | 2026 | H6981 | Toits du Sud  | PaymentFault.OPERATOR_UNKNOWN
            mille    | hier       | 26   | H69O1 | Toits du Sud  | ParkFault.NOT_A_NUMBER,PaymentFault.NO_DATE,PaymentFault.NO_YEAR,PaymentFault.CODE_UNREADABLE,PaymentFault.OPERATOR_UNKNOWN""") void what_cannot_be_read_is_named_with_every_reason(
            String amount, String day, String year, String code, String operator, String faults) throws IOException {
        var file = readRow("2100000001", "5001", amount, day, year, code, operator);

        assertThat(keys(file.rejected()))
                .containsExactlyInAnyOrder(faults == null ? new String[0] : faults.split(","));
        assertThat(file.lines()).hasSize(faults == null ? 1 : 0);
        assertThat(file.read()).isEqualTo(1);
    }

    @Test void a_row_without_its_request_its_amount_or_its_day_lacks_them_all() throws IOException {
        var file = readRow("2100000001", null, null, null, 2026);

        assertThat(file.rejected()).singleElement().satisfies(remark -> assertThat(remark.row()).isEqualTo(2));
        assertThat(keys(file.rejected())).containsExactly("PaymentFault.MISSING", "PaymentFault.MISSING",
                "PaymentFault.MISSING");
    }

    @Test void errors_and_formulas_that_nobody_calculated_are_named() throws IOException {
        var file = readRow("2100000001", new TestWorkbook.ErrorCell("#REF!"), new TestWorkbook.Formula("1+1", null),
                MARCH, 2026);

        assertThat(keys(file.rejected())).containsExactly("ParkFault.CELL_IN_ERROR", "ParkFault.NOT_CALCULATED");
    }

    @Test void empty_rows_end_nothing_and_totals_are_left_aside() throws IOException {
        var file = read(workbook().sheet("Versements", HEADINGS,
                new Object[]{"2100000001", "5001", 1000, MARCH, 2026}, new Object[]{},
                new Object[]{"2100000001", "5002", 1000, MARCH, 2026}, new Object[]{"Total", null, 2000}));

        assertThat(file.lines()).extracting(PaidLine::row).containsExactly(2, 4);
        assertThat(file.rejected()).isEmpty();
        assertThat(file.warnings()).singleElement().satisfies(remark -> assertThat(remark.row()).isEqualTo(5));
        assertThat(keys(file.warnings())).containsExactly("PaymentWarning.TOTAL_LEFT_ASIDE");
    }

    @Test void the_first_visible_sheet_is_read_and_others_are_told() throws IOException {
        var row = new Object[]{"2100000001", "5001", 1000, MARCH, 2026};
        var file = read(workbook().hiddenSheet("Caché", HEADINGS, row).sheet("Notes", new Object[]{"rien"})
                .sheet("Janvier", HEADINGS, row).sheet("Février", HEADINGS, row));

        assertThat(file.sheet()).isEqualTo("Janvier");
        assertThat(keys(file.warnings())).containsOnly("PaymentWarning.OTHER_SHEET");
        assertThat(file.warnings()).flatExtracting(remark -> remark.reasons().get(0).parameters())
                .containsExactly("Caché", "Février");
    }

    @Test void a_workbook_without_payments_is_refused() {
        refused("PaymentFault.NO_HEADER", workbook().sheet("Notes", new Object[]{"rien"}));
        refused("PaymentFault.NO_PAYMENT", workbook().sheet("Versements", HEADINGS));
        refused("ParkFault.MISSING_COLUMNS",
                workbook().sheet("Versements", new Object[]{"Montant", "Opérateur", "Libellé"}));
        refused("ParkFault.DOUBLED_COLUMN",
                workbook().sheet("Versements", new Object[]{"Montant", "Montant versé", "DP", "Date"}));
    }

    private void refused(String key, TestWorkbook book) {
        var refused = catchThrowableOfType(WorkbookRefused.class, () -> read(book));

        assertThat(refused.objections()).extracting(Objection::key).containsExactly(key);
    }

    @Test void what_is_no_workbook_is_refused_as_everywhere() throws IOException {
        var file = folder.resolve("b.xlsx");
        Files.writeString(file, "Demande de paiement;Montant");

        var refused = catchThrowableOfType(WorkbookRefused.class, () -> Workbook.open(file, "b.xlsx"));

        assertThat(refused.objections()).extracting(Objection::key).containsExactly("WorkbookFault.PLAIN_TEXT");
    }
}
