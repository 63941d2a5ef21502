package org.havre.facility.imports;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.havre.facility.imports.ParkSheets.centre;
import static org.havre.facility.imports.ParkSheets.october;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.havre.facility.FacilityKind;
import org.havre.facility.UnavailabilityReason;
import org.havre.facility.imports.ParkSheets.Centre;
import org.havre.shared.Texts;
import org.havre.shared.workbook.ImportReport.Remark;
import org.havre.shared.workbook.TestWorkbook.ErrorCell;
import org.havre.shared.workbook.TestWorkbook.Formula;
import org.havre.shared.workbook.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is repaired in a row and said, what is only said, and what keeps a row out. */
class ParkRowReaderTest {

    @TempDir Path folder;

    @Test void a_tidy_row_goes_in_as_it_stands() throws IOException {
        ParkRow row = read(centre("C6901")).rows().get(0);

        assertThat(row.row()).isEqualTo(5);
        assertThat(row.code().value()).isEqualTo("C6901");
        assertThat(row.kind()).isEqualTo(FacilityKind.CADA);
        assertThat(row.operator()).isEqualTo("REFUGE ET DROITS");
        assertThat(row.departmentCode()).isEqualTo("69");
        assertThat(row.directorate()).isEqualTo("Lyon");
        assertThat(row.capacity()).isEqualTo(100);
        assertThat(row.activity()).isEqualTo(new DeclaredActivity(
                Map.of(UnavailabilityReason.DESINSECTISATION, 0, UnavailabilityReason.REMISE_EN_ETAT, 1,
                        UnavailabilityReason.SOUS_OCCUPATION, 2, UnavailabilityReason.TRAVAUX, 0),
                3, 92, 2, 4, new BigDecimal("0.03"), new BigDecimal("0.9485"), new BigDecimal("0.02"),
                new BigDecimal("0.04")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'C 6901'       | Rhône             | C6901
            'c6901'        | Rhône             | C6901
            'C-69 01'      | Rhône             | C6901
            'Ｃ６９０１'    | Rhône             | C6901
            'C\u00A06901'  | Rhône             | C6901
            'H209'         | Aisne             | H0209
            'H2001'        | Corse-du-Sud      | H2001
            'H9706'        | Mayotte           | H9706""") void a_code_is_repaired_where_it_can_mean_one_only(
            String written, String department, String code) throws IOException {
        ParkFile park = read(centre(written).in(department));

        assertThat(park.rows().get(0).code().value()).isEqualTo(code);
        assertThat(warnings(park)).isEqualTo(written.equals(code) ? List.of() : List.of("CODE_REPAIRED"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CO901          | Rhône             | CODE_UNREADABLE
            C69O1          | Rhône             | CODE_UNREADABLE
            6901           | Rhône             | CODE_UNREADABLE
            C69011         | Rhône             | CODE_UNREADABLE
            CC6901         | Rhône             | CODE_UNREADABLE
            C6901 / C6902  | Rhône             | CODE_UNREADABLE
            Multi DNA      | Rhône             | CODE_UNREADABLE
            H209           | Rhône             | CODE_UNREADABLE
            H209           | Corse-du-Sud      | CODE_UNREADABLE
            C691           | Rhône             | CODE_UNREADABLE
            H29            | Aisne             | CODE_UNREADABLE
            C9601          | Rhône             | CODE_ELSEWHERE
            C1301          | Rhône             | CODE_ELSEWHERE
            C6901          | Mayotte           | CODE_ELSEWHERE""") void a_code_that_may_mean_another_keeps_its_row_out(
            String written, String department, String fault) throws IOException {
        assertThat(faults(read(centre(written).in(department)))).containsExactly(fault);
    }

    @Test void a_code_of_another_departement_goes_in_where_the_centre_is_known_to_lie() throws IOException {
        try (Workbook workbook = Workbook.open(october(centre("C1301")).in(folder, "a.xlsx"), "a.xlsx")) {
            ParkFile park = ParkReader.read(workbook, new Departments(ParkSheets.DEPARTMENTS),
                    (code, department) -> code.value().equals("C1301") && department.equals("69"),
                    YearMonth.of(2026, 10), ImportProgress.unwatched());

            assertThat(park.rows()).hasSize(1);
            assertThat(warnings(park)).containsExactly("CODE_ELSEWHERE_KNOWN");
        }
    }

    @Test void the_later_of_two_rows_of_one_code_is_left_out_also_when_written_differently() throws IOException {
        ParkFile park = read(centre("C6901"), centre("C6902"), centre("c 6901").with("Capacité", 50));

        assertThat(park.rows()).extracting(ParkRow::capacity).containsExactly(100, 100);
        assertThat(faults(park)).containsExactly("CODE_DOUBLED");
        assertThat(french(park.rejected().get(0))).isEqualTo(
                "Le code C6901 figure déjà à la ligne 5, qui est retenue ; corriger l'une des deux lignes.");
    }

    @Test void a_row_without_a_code_is_named() throws IOException {
        ParkFile park = read(centre("C6901"), centre(null));

        assertThat(park.rejected()).extracting(Remark::row, Remark::column, Remark::value)
                .containsExactly(tuple(6, "Code", ""));
        assertThat(french(park.rejected().get(0))).contains("CADA BEL AIR - 69");
    }

    @ParameterizedTest
    @CsvSource({"SEINE-SAINT-DENIS,Seine-Saint-Denis", "Seine-St-Denis,Seine-Saint-Denis",
            "seine st denis,Seine-Saint-Denis", "93,Seine-Saint-Denis", "93 - Seine-Saint-Denis,Seine-Saint-Denis",
            "Seine-Saint-Denis (93),Seine-Saint-Denis", "Val d’Oise,Val-d'Oise", "Cote d'or,Côte-d'Or", "1,Ain",
            "Réunion,La Réunion", "Alpes-de-Hautes-Provence,Alpes-de-Haute-Provence", "2a,Corse-du-Sud",
            "974,La Réunion",
            "Ille et Vilaine,Ille-et-Vilaine"}) void a_departement_is_known_by_every_spelling_that_means_it_alone(
                    String written, String name) {
        Departments departments = new Departments(ParkSheets.DEPARTMENTS);

        assertThat(departments.find(written).map(departments::name)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Marsupie", "Saint-Denis", "Seine", "99", "93 - Rhône", "Rhône (93)",
            "Belfort"}) void an_unknown_departement_keeps_its_row_out(String written) throws IOException {
        ParkFile park = read(centre("C6901").in(written));

        assertThat(faults(park)).containsExactly("DEPARTMENT_UNKNOWN");
        assertThat(park.rejected()).extracting(Remark::row, Remark::column, Remark::value)
                .containsExactly(tuple(5, "Département", written));
    }

    @Test void another_spelling_of_a_departement_is_said() throws IOException {
        ParkFile park = read(centre("H9301").in("Seine-St-Denis"));

        assertThat(park.rows().get(0).departmentCode()).isEqualTo("93");
        assertThat(french(park.warnings().get(0))).isEqualTo("Département lu Seine-Saint-Denis.");
        assertThat(park.warnings().get(0)).extracting(Remark::sheet, Remark::row, Remark::column, Remark::value)
                .containsExactly("10 26", 5, "Département", "Seine-St-Denis");
    }

    @ParameterizedTest
    @CsvSource({"NUITEE HOTELIERE,NH", "Nuitées hôtelières,NH", "cada,CADA", "C.A.D.A.,CADA",
            "Huda,HUDA"}) void a_kind_is_known_by_its_other_spellings_and_said(String written, FacilityKind kind)
                    throws IOException {
        ParkFile park = read(centre("C6901").with("Type", written));

        assertThat(park.rows().get(0).kind()).isEqualTo(kind);
        assertThat(warnings(park)).containsExactly("KIND_REPAIRED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"120", "120,0", "120.00", " 120 ", "'120", "1 20",
            "１２０"}) void a_capacity_typed_as_text_is_a_number_where_it_is_written_in_digits(String written)
                    throws IOException {
        ParkFile park = read(centre("C6901").with("Capacité", written).with("Taux d'indisponibilité", null)
                .with("Taux d'occupation", null).with("% de BPI en PI", null).with("% de DEB en PI", null));

        if (written.equals("1 20")) {
            assertThat(faults(park)).containsExactly("NOT_A_NUMBER");
        } else {
            assertThat(park.rows().get(0).capacity()).isEqualTo(120);
            assertThat(warnings(park)).containsExactly("NUMBER_REPAIRED");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 200", "1\u00A0200", "1\u202F200"}) void thousands_are_parted_by_any_space(String written)
            throws IOException {
        assertThat(read(centre("C6901").with("Capacité", written)).rows().get(0).capacity()).isEqualTo(1200);
    }

    static Stream<Map.Entry<Object, String>> badCapacities() {
        return Stream.of(entry("cent vingt", "NOT_A_NUMBER"), entry("120 places", "NOT_A_NUMBER"),
                entry("12O", "NOT_A_NUMBER"),
                entry("1.200", "AMBIGUOUS_NUMBER"), entry("1,000", "AMBIGUOUS_NUMBER"), entry(12.5, "NOT_WHOLE"),
                entry("12,5", "NOT_WHOLE"), entry(-5, "NEGATIVE"), entry(1_000_000, "TOO_LARGE"),
                entry("80 %", "NOT_A_NUMBER"),
                entry(LocalDate.of(2026, 4, 1), "NOT_A_NUMBER"), entry(true, "NOT_A_NUMBER"),
                entry(new ErrorCell("#REF!"), "CELL_IN_ERROR"), entry(new Formula("60+60", null), "NOT_CALCULATED"),
                entry("", "CAPACITY_MISSING"), entry("-", "NOT_A_NUMBER"));
    }

    @ParameterizedTest
    @MethodSource("badCapacities") void a_capacity_that_is_no_number_of_places_keeps_its_row_out(
            Map.Entry<Object, String> bad) throws IOException {
        ParkFile park = read(centre("C6901").with("Capacité", bad.getKey()), centre("C6902"));

        assertThat(faults(park)).containsExactly(bad.getValue());
        assertThat(park.rejected().get(0)).extracting(Remark::row, Remark::column).containsExactly(5, "Capacité");
        assertThat(park.rows()).hasSize(1);
        assertThat(park.read()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            94,8 %    | 0.948
            94,85%    | 0.9485
            0,9485    | 0.9485
            94,85     | 0.9485""") void a_rate_typed_as_text_is_a_fraction_of_one_and_said(String written,
            BigDecimal rate) throws IOException {
        ParkFile park = read(centre("C6901").with("Taux d'occupation", written));

        assertThat(park.rows().get(0).activity().occupancyRate()).isEqualByComparingTo(rate);
        assertThat(warnings(park)).contains("RATE_REPAIRED").doesNotContain("RATE_DIFFERS");
    }

    @Test void a_rate_in_hundredths_is_repaired_where_the_counts_prove_it() throws IOException {
        ParkFile proven = read(centre("C6901").with("Taux d'occupation", 94.85));
        ParkFile unproven = read(centre("C6901").with("Taux d'occupation", 97.4));

        assertThat(proven.rows().get(0).activity().occupancyRate()).isEqualByComparingTo("0.9485");
        assertThat(faults(unproven)).containsExactly("AMBIGUOUS_RATE");
    }

    @Test void a_rate_that_the_counts_belie_is_said() throws IOException {
        ParkFile park = read(centre("C6901").with("Taux d'occupation", 0.5));

        assertThat(warnings(park)).containsExactly("RATE_DIFFERS");
        assertThat(french(park.warnings().get(0))).contains("94,8 %");
    }

    @Test void a_rate_without_a_divisor_is_empty() throws IOException {
        ParkFile park = read(centre("C6901").with("Travaux", 97).with("Total de places indisponibles", 100)
                .with("Taux d'indisponibilité", 1).with("Taux d'occupation", new ErrorCell("#DIV/0!"))
                .with("Places occupées", 0)
                .with("Nb de BPI en PI", 0).with("Nb de DEB en PI", 0).with("% de BPI en PI", 0)
                .with("% de DEB en PI", 0));

        assertThat(park.rows().get(0).activity().occupancyRate()).isNull();
        assertThat(park.warnings()).isEmpty();
    }

    @Test void a_centre_without_described_places_has_no_activity() throws IOException {
        Centre silent = centre("C6901");
        ParkSheets.HEADINGS.subList(7, 19).forEach(heading -> silent.with(heading, null));

        ParkFile park = read(silent);

        assertThat(park.rows().get(0).activity())
                .isEqualTo(new DeclaredActivity(Map.of(), null, null, null, null, null, null, null, null));
        assertThat(park.warnings()).isEmpty();
    }

    @Test void more_people_than_places_go_in_with_a_warning() throws IOException {
        ParkFile park = read(centre("C6901").with("Places occupées", 104).with("Taux d'occupation", 1.0722));

        assertThat(park.rows().get(0).activity().occupied()).isEqualTo(104);
        assertThat(warnings(park)).containsExactly("MORE_PEOPLE_THAN_PLACES");
        assertThat(french(park.warnings().get(0))).isEqualTo("Plus de personnes (104) que de places (100).");
    }

    @Test void figures_that_do_not_fit_together_are_said() throws IOException {
        assertThat(warnings(read(centre("C6901").with("Travaux", 9)))).containsExactly("TOTAL_DIFFERS");
        assertThat(warnings(read(centre("C6901").with("Total de places indisponibles", null))))
                .containsExactly("TOTAL_ADDED_UP");
        assertThat(
                warnings(read(centre("C6901").with("Total de places indisponibles", new Formula("SUM(H5:K5)", null)))))
                .containsExactly("LEFT_EMPTY", "TOTAL_ADDED_UP");
        assertThat(warnings(read(centre("C6901").with("Places occupées", 5).with("Taux d'occupation", 0.0515))))
                .containsExactly("MORE_OVERSTAYS_THAN_PEOPLE");
    }

    @Test void a_row_is_left_out_once_with_all_its_reasons() throws IOException {
        ParkFile park = read(
                centre("C69O1").in("Marsupie").with("Capacité", "douze").with("Type", "FOYER").with("Opérateur", ""));

        assertThat(park.rejected()).hasSize(1);
        assertThat(park.rejected().get(0).reasons()).extracting(reason -> reason.key().replace("ParkFault.", ""))
                .containsExactly("CODE_UNREADABLE", "KIND_UNKNOWN", "OPERATOR_MISSING", "DEPARTMENT_UNKNOWN",
                        "NOT_A_NUMBER");
    }

    @Test void a_name_that_would_fill_every_list_is_left_out() throws IOException {
        assertThat(faults(read(centre("C6901").with("Nom du centre", "x".repeat(201)).with("Opérateur", "y".repeat(201))
                .with("Direction territoriale", "z".repeat(201))))).containsExactly("TOO_LONG");
        assertThat(read(centre("C6901").with("Nom du centre", "x".repeat(200))).rejected()).isEmpty();
    }

    @Test void many_repairs_of_one_kind_are_told_one_by_one_at_first_and_then_counted() throws IOException {
        Centre[] shouting = ParkSheets.nation(400);
        for (Centre one : shouting) {
            one.with("Capacité", one.row()[6].toString());
        }

        ParkFile park = read(shouting);

        assertThat(park.rows()).hasSize(400);
        assertThat(park.warnings()).hasSize(51);
        assertThat(french(park.warnings().get(50)))
                .isEqualTo("Même remarque pour 350 autres lignes, après la ligne 54.");
    }

    @Test void every_fault_and_warning_is_a_sentence_in_both_languages() {
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            Stream.of(ParkFault.values(), ParkWarning.values()).flatMap(Stream::of).forEach(constant -> assertThat(
                    Texts.in(locale).text(constant.getDeclaringClass().getSimpleName() + "." + constant.name(), 3, 3))
                    .endsWith(".").doesNotContain("??"));
        }
    }

    private static String french(Remark remark) {
        return Texts.in(Locale.FRENCH).text(remark.reasons().get(0).key(),
                remark.reasons().get(0).parameters().toArray());
    }

    private static List<String> warnings(ParkFile park) {
        return park.warnings().stream().map(one -> one.reasons().get(0).key().replace("ParkWarning.", "")).toList();
    }

    private static List<String> faults(ParkFile park) {
        return park.rejected().stream().map(one -> one.reasons().get(0).key().replace("ParkFault.", "")).toList();
    }

    private ParkFile read(Centre... centres) throws IOException {
        try (Workbook workbook = Workbook.open(october(centres).in(folder, "a.xlsx"), "a.xlsx")) {
            return ParkReader.read(workbook, new Departments(ParkSheets.DEPARTMENTS), KnownCentres.none(),
                    YearMonth.of(2026, 10), ImportProgress.unwatched());
        }
    }
}
