package org.havre.credit.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.havre.credit.CatchUp;
import org.havre.credit.Certainty;
import org.havre.credit.CostArea;
import org.havre.credit.CreditBook;
import org.havre.credit.CreditMonth;
import org.havre.credit.CreditSettings.Setting;
import org.havre.credit.CreditYear;
import org.havre.credit.DatedCost;
import org.havre.credit.DifferenceRow;
import org.havre.credit.DifferenceType;
import org.havre.credit.EnvelopeLevel;
import org.havre.credit.Euros;
import org.havre.credit.FundedPlaces;
import org.havre.credit.Grant;
import org.havre.credit.GrantForm;
import org.havre.credit.LastGrant;
import org.havre.credit.PaymentRow;
import org.havre.credit.Programme;
import org.havre.credit.ReconciledState;
import org.havre.credit.ReferenceCosts;
import org.havre.credit.RegionEnvelope;
import org.havre.credit.WhoseCredit;
import org.havre.credit.service.CreditReport;
import org.havre.facility.FacilityKind;
import org.havre.facility.FundingRegime;
import org.havre.shared.Period;
import org.havre.shared.Texts;
import org.junit.jupiter.api.Test;

/** A CADA that grew by transformed places (E4), a HUDA without a grant, places or nights, a CPH on another programme. */
class CreditsWorkbookTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 20);
    private static final double HALF_A_CENT = 0.004;

    private static CreditReport report() {
        var cada = year(1, FacilityKind.CADA, FundingRegime.TARIFEE,
                new Grant(1, 0, GrantForm.DGF, Programme.P303, Euros.of("940000.00"), Euros.of("1000.00"),
                        LocalDate.of(2026, 5, 4), CatchUp.SPREAD, "=T-1"),
                List.of(places(100, "2020-01-01", FacilityKind.CADA), places(30, "2026-05-15", FacilityKind.HUDA)),
                List.of(paid(1, Programme.P303, "77500.00"), paid(2, Programme.P303, "0.01")),
                List.of(new CreditMonth(YearMonth.of(2026, 1), LocalDate.of(2026, 2, 3), 31, 3100, 3100, 40, 2999, 7),
                        new CreditMonth(YearMonth.of(2026, 2), null, 28, 2800, 2800, 2800, 0, 0)));
        var huda = year(2, FacilityKind.HUDA, FundingRegime.SUBVENTIONNEE, null, List.of(), List.of(), List.of());
        var cph = year(3, FacilityKind.CPH, FundingRegime.TARIFEE,
                new Grant(3, 0, GrantForm.DGF, Programme.P104, Euros.of("365000.00"), Euros.ZERO,
                        LocalDate.of(2026, 1, 2), CatchUp.NEXT_PAYMENT, null),
                List.of(places(40, "2020-01-01", FacilityKind.CPH)), List.of(), List.of());
        var costs = new ReferenceCosts(List.of(cost(FacilityKind.CADA, null, "21.91", Certainty.VERIFIED),
                cost(FacilityKind.HUDA, CostArea.ELSEWHERE, "19.21", Certainty.VERIFIED),
                cost(FacilityKind.CPH, null, "25.00", Certainty.FROM_MEMORY)));
        var envelopes = List.of(envelope(Programme.P303, EnvelopeLevel.BOP, "5000000.00"),
                envelope(Programme.P303, EnvelopeLevel.DRL, "939999.99"),
                envelope(Programme.P303, EnvelopeLevel.SUBSIDY, "0.00"),
                envelope(Programme.P104, EnvelopeLevel.DRL, "400000.00"));
        var book = new CreditBook(2026, TODAY, List.of(cada, huda, cph), costs, envelopes);
        return new CreditReport(book, List.of(difference(1, null), difference(2, TODAY.minusDays(3))),
                List.of(new Setting("UNAVAILABLE_PERCENT", LocalDate.of(2015, 11, 1), 3, "Cahier des charges",
                        Certainty.VERIFIED)));
    }

    private static CreditYear year(long id, FacilityKind kind, FundingRegime regime, Grant grant,
            List<FundedPlaces> places, List<PaymentRow> payments, List<CreditMonth> months) {
        var whose = new WhoseCredit(id, "C698" + id, "Structure " + id, kind, regime, "Toits", "69", "Rhône",
                "FR-ARA", "Auvergne-Rhône-Alpes");
        return new CreditYear(2026, whose, grant == null ? List.of() : List.of(grant),
                new LastGrant(Euros.of("930000.00"), Euros.ZERO), List.of(), places,
                List.of(), payments, List.of(), months, 20);
    }

    private static FundedPlaces places(int places, String from, FacilityKind kind) {
        return new FundedPlaces(places, Period.from(LocalDate.parse(from)), kind);
    }

    private static PaymentRow paid(long id, Programme programme, String amount) {
        return new PaymentRow(id, 1, null, null, "Toits", 2026, programme, Euros.of(amount), TODAY, "2100000001",
                "10000" + id, null);
    }

    private static DatedCost cost(FacilityKind kind, CostArea area, String amount, Certainty certainty) {
        return new DatedCost(kind, area, LocalDate.of(2020, 1, 1), Euros.of(amount), certainty, "Une source");
    }

    private static RegionEnvelope envelope(Programme programme, EnvelopeLevel level, String cp) {
        return new RegionEnvelope(programme, "FR-ARA", level, "", Euros.of("1.00"), Euros.of(cp));
    }

    private static DifferenceRow difference(long id, LocalDate closedOn) {
        return new DifferenceRow(id, DifferenceType.OVERSTAY, 1L, "C6981", "Structure 1", "FR-ARA",
                "Auvergne-Rhône-Alpes", 2026, YearMonth.of(2026, 1), "", 7, Euros.of("153.37"), true,
                TODAY.minusDays(10), closedOn, closedOn == null ? ReconciledState.OPEN : ReconciledState.CLOSED, null,
                null, null, List.of());
    }

    static byte[] written(Locale locale) {
        var out = new ByteArrayOutputStream();
        CreditsWorkbook.write(report(), Texts.in(locale), "Finance", Instant.EPOCH, out);
        return out.toByteArray();
    }

    static Workbook opened(byte[] file) throws IOException {
        return WorkbookFactory.create(new ByteArrayInputStream(file));
    }

    static List<Cell> formulas(Workbook workbook) {
        var cells = new ArrayList<Cell>();
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == CellType.FORMULA) cells.add(cell);
        })));
        return cells;
    }

    static Map<String, Object> cached(Workbook workbook) {
        var values = new LinkedHashMap<String, Object>();
        formulas(workbook).forEach(cell -> values.put(name(cell),
                cell.getCachedFormulaResultType() == CellType.NUMERIC
                        ? (Object) cell.getNumericCellValue()
                        : cell.getCellType() == CellType.FORMULA
                                && cell.getCachedFormulaResultType() == CellType.STRING
                                        ? cell.getStringCellValue()
                                        : "error"));
        return values;
    }

    private static String name(Cell cell) { return cell.getSheet().getSheetName() + "!" + cell.getAddress(); }

    static void assertSame(Map<String, Object> recomputed, Map<String, Object> told) {
        assertThat(recomputed.keySet()).isEqualTo(told.keySet());
        told.forEach((cell, value) -> {
            if (value instanceof Double number)
                assertThat((Double) recomputed.get(cell)).as(cell).isCloseTo(number,
                        org.assertj.core.api.Assertions.within(HALF_A_CENT));
            else
                assertThat(recomputed.get(cell)).as(cell).isEqualTo(value);
        });
    }

    @Test void every_formula_comes_to_what_havre_computed_to_the_cent() throws IOException {
        for (var locale : Texts.LOCALES) try (var workbook = opened(written(locale))) {
            var told = cached(workbook);
            assertThat(told).hasSizeGreaterThan(60);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertSame(cached(workbook), told);
        }
    }

    @Test void a_reference_cost_that_is_changed_moves_everything_that_rests_on_it() throws IOException {
        try (var workbook = opened(written(Locale.FRENCH))) {
            var cost = workbook.getSheet("Hypothèses").getRow(3).getCell(3);
            assertThat(cost.getNumericCellValue()).isEqualTo(21.91);
            cost.setCellValue(22.91);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertThat(workbook.getSheet("Dotations").getRow(1).getCell(11).getNumericCellValue())
                    .isEqualTo(932_840.30 + 36_500);
        }
    }

    @Test void theoretical_amounts_are_those_of_the_worked_example_and_programmes_stay_apart() throws IOException {
        try (var workbook = opened(written(Locale.FRENCH))) {
            var grants = workbook.getSheet("Dotations");
            assertThat(grants.getRow(1).getCell(11).getNumericCellValue()).isEqualTo(932_840.30);
            assertThat(Stream.of(5, 6).map(row -> grants.getRow(row).getCell(4).getNumericCellValue()))
                    .containsExactly(303.0, 104.0);
            assertThat(Stream.of(5, 6).map(row -> grants.getRow(row).getCell(8).getNumericCellValue()))
                    .containsExactly(940_000.0, 365_000.0);
            assertThat(workbook.getSheet("Enveloppe").getRow(2).getCell(7).getNumericCellValue()).isEqualTo(-0.01);
        }
    }

    @Test void where_nothing_divides_the_cell_says_so_and_is_neither_nought_nor_empty() throws IOException {
        try (var workbook = opened(written(Locale.FRENCH))) {
            assertThat(cached(workbook).entrySet()).filteredOn(cell -> cell.getValue().equals("n/a"))
                    .extracting(Map.Entry::getKey)
                    .containsExactlyInAnyOrder("Enveloppe!I4", "Dotations!N3", "Service fait!L3", "Service fait!O3");
        }
    }

    @Test void what_looks_like_a_formula_is_a_text_and_an_ungranted_facility_has_an_empty_cell() throws IOException {
        try (var workbook = opened(written(Locale.FRENCH))) {
            var grants = workbook.getSheet("Dotations");
            assertThat(grants.getRow(1).getCell(6).getCellType()).isEqualTo(CellType.STRING);
            assertThat(grants.getRow(2).getCell(8)).isNull();
        }
    }
}
