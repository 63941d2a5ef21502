package org.havre.takeover.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.takeover.imports.OperatorBook.day;
import static org.havre.takeover.imports.TakeoverSheet.ABSENCES;
import static org.havre.takeover.imports.TakeoverSheet.DECISIONS;
import static org.havre.takeover.imports.TakeoverSheet.OUTAGES;
import static org.havre.takeover.imports.TakeoverSheet.OUTCOMES;
import static org.havre.takeover.imports.TakeoverSheet.PEOPLE;
import static org.havre.takeover.imports.TakeoverSheet.PLACES;
import static org.havre.takeover.imports.TakeoverSheet.STAYS;
import static org.havre.takeover.imports.TakeoverSheet.STRUCTURES;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.havre.facility.FacilityKind;
import org.havre.facility.UnitPublic;
import org.havre.facility.imports.Departments;
import org.havre.facility.imports.ImportProgress;
import org.havre.facility.imports.ParkSheets;
import org.havre.orientation.ExitReason;
import org.havre.orientation.OrientationState;
import org.havre.resident.BirthDate;
import org.havre.shared.workbook.ImportReport.Remark;
import org.havre.shared.workbook.TestWorkbook;
import org.havre.shared.workbook.Workbook;
import org.havre.stay.EntryKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of an operator's workbook, and what it is understood to say, without a database. */
class TakeoverCheckTest {

    private static final LocalDate TODAY = day(2026, 10, 31);

    @TempDir Path folder;
    private final Remarks remarks = new Remarks();
    private TakeoverPlan plan;
    private TakeoverRows rows;

    @Test void a_workbook_in_order_is_taken_without_a_word() throws Exception {
        read(resident());

        assertThat(rejected()).isEmpty();
        assertThat(warnings()).isEmpty();
        assertThat(plan.stays().sojourns().get("M1-1")).hasSize(1);
    }

    @Test void other_order_case_accents_and_stray_spaces_of_headings_are_read() throws Exception {
        Path file = TestWorkbook.workbook()
                .sheet("STRUCTURES ",
                        new Object[]{"  DEPUIS LE", "capacite", "Departement", "OPERATEUR", "type", "nom", "code "},
                        new Object[]{"01/01/2024", "5", "69", "Rive Droite", "Nuitée hôtelière", "Hôtel des Aulnes",
                                "h 6901"})
                .in(folder, "untidy.xlsx");

        read(file);

        assertThat(rejected()).isEmpty();
        var row = rows.structures().get(0);
        assertThat(row.kind()).isEqualTo(FacilityKind.NH);
        assertThat(row.department()).isEqualTo("69");
        assertThat(row.code().value()).isEqualTo("H6901");
        assertThat(row.capacity()).isEqualTo(5);
        assertThat(row.since()).isEqualTo(day(2024, 1, 1));
        assertThat(warnings()).containsExactly("STRUCTURES  2 CODE_REPAIRED", "STRUCTURES  2 KIND_REPAIRED",
                "STRUCTURES  2 NUMBER_REPAIRED");
    }

    @Test void an_unknown_column_is_warned_of() throws Exception {
        read(resident().with(PEOPLE, "Couleur", "vert"));

        assertThat(rejected()).isEmpty();
        assertThat(warnings()).containsExactly("Personnes 1 COLUMN_UNKNOWN");
    }

    @Test void an_unknown_sheet_is_warned_of_and_the_notice_is_not() throws Exception {
        Path file = TestWorkbook.workbook().sheet("Notice", new Object[]{"Lire ceci"})
                .sheet("Brouillon", new Object[]{"x"})
                .sheet("Absences", new Object[]{"Personne", "Du"}).in(folder, "sheets.xlsx");

        read(file);

        assertThat(rejected()).isEmpty();
        assertThat(warnings()).containsExactly("Brouillon 0 SHEET_UNKNOWN");
    }

    @Test void a_mandatory_column_that_is_not_there_keeps_the_file_out() throws Exception {
        read(resident().calling("Sexe", "Genre"));

        assertThat(rejected()).containsExactly("Personnes 1 COLUMN_MISSING");
        assertThat(plan).isNull();
    }

    @Test void a_heading_that_was_explained_once_is_known() throws Exception {
        read(resident().calling("Sexe", "Genre").in(folder), Headings.none().with("genre", TakeoverColumn.PERSON_SEX));

        assertThat(rejected()).isEmpty();
        assertThat(warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            01/03/2026       | 2026-03-01
            1/3/2026         | 2026-03-01
            1.3.2026         | 2026-03-01
            01-03-2026       | 2026-03-01
            01/03/2026 00:00 | 2026-03-01
            2026-03-01       | 2026-03-01
            31/02/2026       |
            03/2026          |
            en cours         |
            01/03/26         |""") void a_day_is_an_excel_date_or_written(String typed, LocalDate day)
            throws Exception {
        read(resident().with(STAYS, "Entrée", typed));

        assertThat(rows.stays().stream().map(TakeoverRow.Stay::in).toList())
                .isEqualTo(day == null ? List.of() : List.of(day));
        assertThat(rejected()).isEqualTo(day == null ? List.of("Séjours 2 NO_DATE") : List.of());
    }

    @Test void a_day_that_excel_shows_as_a_number_is_read_and_said() throws Exception {
        read(resident().with(STAYS, "Entrée", 46082));

        assertThat(rows.stays().get(0).in()).isEqualTo(day(2026, 3, 1));
        assertThat(warnings()).containsExactly("Séjours 2 DATE_REPAIRED");
    }

    @Test void the_number_behind_a_day_may_also_be_written_as_text() throws Exception {
        read(resident().with(STAYS, "Entrée", " 46082 ").with(PEOPLE, "Naissance", "32874"));

        assertThat(rows.stays().get(0).in()).isEqualTo(day(2026, 3, 1));
        assertThat(rows.people().get(0).born()).isEqualTo(BirthDate.of(day(1990, 1, 1)));
        assertThat(warnings()).containsExactlyInAnyOrder("Séjours 2 DATE_REPAIRED", "Personnes 2 DATE_REPAIRED");
    }

    @Test void a_workbook_may_count_its_days_from_1904_also_where_it_shows_them_as_numbers() throws Exception {
        read(resident().countingFrom1904().with(STAYS, "Entrée", 46082 - 1462));

        assertThat(rows.stays().get(0).in()).isEqualTo(day(2026, 3, 1));
        assertThat(rows.decisions().get(0).decided()).isEqualTo(day(2026, 2, 27));
        assertThat(warnings()).containsExactly("Séjours 2 DATE_REPAIRED");
    }

    @Test void everything_that_is_wrong_is_said_at_once_row_by_row() throws Exception {
        read(resident().with(STRUCTURES, "Département", "Marsupie").with(PEOPLE, "Naissance", "hier")
                .with(STAYS, "Personne", "M9-1").with(STAYS, "Place", "Z"));

        assertThat(rejected()).containsExactly("Structures 2 DEPARTMENT_UNKNOWN", "Personnes 2 NO_DATE",
                "Séjours 2 PERSON_UNKNOWN+IN_COLUMN+PLACE_UNKNOWN");
    }

    @Test void whoever_refers_to_a_row_that_is_wrong_is_not_to_blame() throws Exception {
        read(resident().with(PEOPLE, "Naissance", "hier"));

        assertThat(rejected()).containsExactly("Personnes 2 NO_DATE");
    }

    @Test void nobody_is_born_after_the_business_date() throws Exception {
        read(resident().with(PEOPLE, "Naissance", day(2026, 11, 1)));

        assertThat(rejected()).containsExactly("Personnes 2 BIRTH_IN_THE_FUTURE");
    }

    @Test void a_lost_zero_is_found_again_where_it_makes_a_code_that_is_known() throws Exception {
        read(OperatorBook.empty().structure("H209").with(STRUCTURES, "Département", "Aisne")
                .row(PLACES, "Code", "H 209", "Unité", 1, "Place", 2, "Ouverte le", day(2024, 1, 1)));

        assertThat(rejected()).isEmpty();
        assertThat(rows.places().get(0).code().value()).isEqualTo("H0209");
        assertThat(rows.places().get(0).place()).isEqualTo("2");
    }

    @Test void a_lost_zero_is_found_wherever_only_one_known_code_can_be_meant() throws Exception {
        read(resident().with(STAYS, "Code", "c 691"));
        assertThat(rejected()).isEmpty();
        assertThat(rows.stays().get(0).code().value()).isEqualTo("C6901");
    }

    @Test void a_lost_zero_that_may_mean_two_codes_is_not_guessed() throws Exception {
        read(resident().structure("C6910").with(STAYS, "Code", "C691"));
        assertThat(rejected()).containsExactly("Séjours 2 NO_CODE");
    }

    @Test void a_unit_is_for_everybody_and_shared_unless_it_says_otherwise_and_one_for_families_is_not_shared()
            throws Exception {
        read(OperatorBook.withPlaces().row(PLACES, "Code", "C6901", "Unité", "C3", "Public", "Famille", "Partagée",
                "Oui",
                "Place", "C3-1", "Ouverte le", day(2024, 1, 1)));

        assertThat(rows.places()).extracting(TakeoverRow.Place::taking).containsExactly(UnitPublic.FAMILY,
                UnitPublic.FAMILY, UnitPublic.ANY, UnitPublic.ANY, UnitPublic.ANY, UnitPublic.FAMILY);
        assertThat(rows.places()).extracting(TakeoverRow.Place::shared).containsExactly(false, false, true, true, true,
                true);
    }

    @Test void numbers_used_twice_are_told() throws Exception {
        read(resident().with(PEOPLE, "AGDREF", "9900000001").person("M2").with(PEOPLE, "AGDREF", "99 0000 0001")
                .person("M1").admission("D1", "M2", day(2026, 1, 5))
                .row(PLACES, "Code", "C6901", "Unité", "a1", "Typologie", "P2", "Public", "famille", "Place", "a1-1",
                        "Ouverte le", day(2025, 1, 1))
                .structure("C6901"));

        assertThat(rejected()).containsExactly("Structures 3 TERMS_DOUBLED", "Places 7 DOUBLED",
                "Personnes 3 AGDREF_TAKEN", "Personnes 4 DOUBLED", "Décisions 3 DOUBLED");
    }

    @Test void a_place_that_opens_again_under_its_name_is_no_second_one() throws Exception {
        read(resident().row(PLACES, "Code", "C6901", "Unité", "B2", "Typologie", "P3", "Place", "B2-9", "Ouverte le",
                day(2024, 1, 1), "Fermée le", day(2025, 1, 1))
                .row(PLACES, "Code", "C6901", "Unité", "B2", "Typologie", "P3", "Place", "B2-9", "Ouverte le",
                        day(2025, 6, 1)));

        assertThat(rejected()).isEmpty();
    }

    @Test void what_is_referred_to_must_be_there() throws Exception {
        read(resident().row(OUTAGES, "Code", "C6902", "Unité", "A1", "Motif", "travaux", "Du", day(2026, 1, 1))
                .row(OUTAGES, "Code", "C6901", "Unité", "A9", "Motif", "Travaux", "Du", day(2026, 1, 1))
                .row(OUTAGES, "Code", "C6901", "Unité", "A1", "Place", "A1-9", "Motif", "sous-occupation", "Du",
                        day(2026, 1, 1))
                .row(OUTCOMES, "Personne", "M8-1", "Instance", "OFPRA", "Issue", "rejet", "Décidée le", day(2026, 1, 1))
                .admission("D8", "M8", day(2026, 1, 1))
                .row(DECISIONS, "Numéro", "D9", "Nature", "annulation", "Ménage", "M1", "Décidée le", day(2026, 1, 1),
                        "Annule", "D7")
                .row(ABSENCES, "Personne", "M8-1", "Du", day(2026, 4, 1)));

        assertThat(rejected()).containsExactly("Indisponibilités 2 FACILITY_UNKNOWN", "Indisponibilités 3 UNIT_UNKNOWN",
                "Indisponibilités 4 PLACE_UNKNOWN", "Issues 2 PERSON_UNKNOWN", "Décisions 3 HOUSEHOLD_UNKNOWN",
                "Décisions 4 ANNULS_UNKNOWN", "Absences 2 PERSON_UNKNOWN");
    }

    @Test void an_exit_before_the_entry_and_one_after_the_business_date_cannot_be() throws Exception {
        read(resident().with(STAYS, "Sortie", day(2026, 2, 28)));
        assertThat(rejected()).containsExactly("Séjours 2 DATES_REVERSED");
    }

    @ParameterizedTest
    @CsvSource({"2026-10-30, true", "2026-10-31, true",
            "2026-11-01, false"}) void nobody_has_left_after_the_business_date(LocalDate out, boolean accepted)
                    throws Exception {
        read(resident().with(STAYS, "Sortie", out));

        assertThat(rejected()).isEqualTo(accepted ? List.of() : List.of("Séjours 2 EXIT_IN_THE_FUTURE"));
    }

    @Test void rows_that_follow_each_other_without_a_decision_are_one_stay_with_its_moves() throws Exception {
        read(resident().with(STAYS, "Sortie", day(2026, 3, 15))
                .stay("M1-1", "B2", "B2-2", day(2026, 3, 15), day(2026, 3, 15), "D1")
                .stay("M1-1", "B2", "B2-3", day(2026, 3, 15), null, "D1"));

        assertThat(rejected()).isEmpty();
        assertThat(plan.stays().sojourns().get("M1-1")).singleElement()
                .satisfies(stay -> assertThat(stay.rows()).hasSize(3));
        assertThat(warnings()).isEmpty();
    }

    @Test void a_decision_between_two_rows_parts_two_stays() throws Exception {
        read(resident().with(STAYS, "Sortie", day(2026, 3, 15)).with(STAYS, "Décision de sortie", "T1")
                .row(DECISIONS, "Numéro", "T1", "Nature", "transfert", "Ménage", "M1", "Code", "C6901", "Décidée le",
                        day(2026, 3, 12))
                .stay("M1-1", "B2", "B2-2", day(2026, 3, 15), null, "T1"));

        assertThat(rejected()).isEmpty();
        assertThat(plan.stays().sojourns().get("M1-1")).hasSize(2);
        assertThat(plan.stays().sojourns().get("M1-1").get(0).reason(plan.decisions()))
                .isEqualTo(ExitReason.TRANSFERT_INTERNE_DNA);
    }

    @Test void nobody_is_in_two_places_and_no_place_is_under_two_people() throws Exception {
        read(resident().stay("M1-1", "B2", "B2-2", day(2026, 4, 1), null, "D1").person("M2")
                .admission("D2", "M2", day(2026, 5, 1))
                .stay("M2-1", "B2", "B2-1", day(2026, 5, 2), null, "D2"));

        assertThat(rejected()).containsExactly("Séjours 3 PERSON_OVERLAPS", "Séjours 4 PLACE_OVERLAPS");
    }

    @Test void whoever_leaves_in_the_morning_makes_room_for_the_evening() throws Exception {
        read(resident().with(STAYS, "Sortie", day(2026, 5, 2)).with(STAYS, "Motif de sortie", "DEPART_VOLONTAIRE")
                .person("M2").admission("D2", "M2", day(2026, 5, 1))
                .stay("M2-1", "B2", "B2-1", day(2026, 5, 2), null, "D2"));

        assertThat(rejected()).isEmpty();
        assertThat(warnings()).containsExactly("Séjours 2 EXIT_WITHOUT_DECISION");
    }

    @Test void a_stay_of_one_day_collides_with_nobody_and_is_warned_of() throws Exception {
        read(resident().person("M2").admission("D2", "M2", day(2026, 5, 1))
                .stay("M2-1", "B2", "B2-1", day(2026, 5, 2), day(2026, 5, 2), "D2")
                .with(STAYS, "Motif de sortie", "départ volontaire"));

        assertThat(rejected()).isEmpty();
        assertThat(warnings()).containsExactly("Séjours 3 SAME_DAY", "Séjours 3 EXIT_WITHOUT_DECISION");
    }

    @Test void an_entry_after_the_business_date_is_awaited_and_keeps_the_bed_until_the_offer_ends() throws Exception {
        read(resident().person("M2").admission("D2", "M2", day(2026, 10, 30))
                .stay("M2-1", "B2", "B2-2", day(2026, 11, 2), null, "D2").person("M3")
                .admission("D3", "M3", day(2026, 10, 30))
                .stay("M3-1", "B2", "B2-2", day(2026, 11, 4), null, "D3"));

        assertThat(plan.stays().sojourns()).containsOnlyKeys("M1-1");
        assertThat(rejected()).containsExactly("Séjours 4 PLACE_OVERLAPS");
        assertThat(plan.ways()).filteredOn(way -> way.decision().number().equals("D2")).singleElement()
                .satisfies(way -> {
                    assertThat(way.state()).isEqualTo(OrientationState.EXPECTED);
                    assertThat(way.lastDay()).isEqualTo(day(2026, 11, 4));
                });
    }

    @ParameterizedTest
    @CsvSource({"2026-10-25, NOT_ARRIVED, 2026-10-31",
            "2026-10-26, EXPECTED,"}) void whoever_has_not_come_by_the_fifth_day_is_expected_no_more(LocalDate decided,
                    OrientationState state,
                    LocalDate ended) throws Exception {
        read(resident().person("M2").admission("D2", "M2", decided));

        assertThat(plan.ways().get(1).state()).isEqualTo(state);
        assertThat(plan.ways().get(1).endedOn()).isEqualTo(ended);
        assertThat(plan.ways().get(1).arrivals()).containsOnlyKeys("M2-1");
    }

    @Test void somebody_born_here_and_somebody_sheltered_needs_no_decision() throws Exception {
        read(resident().person("M1", 2, "enfant", "F", day(2026, 6, 1))
                .stay("M1-2", null, null, day(2026, 6, 1), null, "Naissance").person("M2")
                .stay("M2-1", null, null, day(2026, 6, 1), null, "mise à l’abri"));

        assertThat(rejected()).isEmpty();
        assertThat(warnings()).isEmpty();
        assertThat(rows.stays()).extracting(TakeoverRow.Stay::entry).containsExactly(EntryKind.DECISION,
                EntryKind.BIRTH, EntryKind.SHELTERING);
    }

    @Test void a_reason_that_no_list_knows_is_kept_as_another_one() throws Exception {
        read(resident().with(STAYS, "Sortie", day(2026, 4, 1)).with(STAYS, "Motif de sortie", "parti au soleil")
                .with(DECISIONS, "Motif", "sans objet")
                .row(ABSENCES, "Personne", "M1-1", "Du", day(2026, 3, 10), "Motif", "vacances"));

        assertThat(rejected()).isEmpty();
        assertThat(plan.stays().sojourns().get("M1-1").get(0).reason(plan.decisions())).isEqualTo(ExitReason.AUTRE);
        assertThat(warnings()).containsExactly("Décisions 2 REASON_UNKNOWN", "Séjours 2 REASON_UNKNOWN",
                "Séjours 2 EXIT_WITHOUT_DECISION", "Absences 2 REASON_UNKNOWN");
    }

    @Test void a_reason_is_a_code_or_its_label() throws Exception {
        read(resident().with(STAYS, "Sortie", day(2026, 4, 1)).with(STAYS, "Motif de sortie",
                "Débouté, fin du délai d’un mois"));

        assertThat(rows.stays().get(0).reason()).isEqualTo(ExitReason.DEBOUTE_FIN_DELAI);
    }

    @Test void rules_broken_when_it_happened_are_told_and_kept() throws Exception {
        read(resident().with(PEOPLE, "Procédure", "Dublin").with(STAYS, "Entrée", day(2026, 3, 20))
                .with(STAYS, "Unité", "A1").with(STAYS, "Place", "A1-1").person("M2")
                .admission("D2", "M2", day(2026, 5, 1)).stay("M2-1", "A1", "A1-2", day(2026, 4, 30), null, "D2"));

        assertThat(rejected()).isEmpty();
        assertThat(warnings()).containsExactlyInAnyOrder("Séjours 2 AFTER_LAST_DAY", "Séjours 2 DUBLIN_IN_CADA",
                "Séjours 2 FAMILIES_ONLY", "Séjours 3 BEFORE_DECISION", "Séjours 3 FAMILIES_ONLY",
                "Séjours 3 NOT_SHARED");
    }

    @Test void units_for_men_and_for_women_say_whom_they_took_in() throws Exception {
        read(OperatorBook.withPlaces()
                .row(PLACES, "Code", "C6901", "Unité", "H", "Public", "hommes", "Place", "1", "Ouverte le",
                        day(2024, 1, 1))
                .row(PLACES, "Code", "C6901", "Unité", "F", "Public", "femmes", "Place", "1", "Ouverte le",
                        day(2024, 1, 1))
                .person("M1", 1, "principal", "F", "1990").person("M1", 2, "enfant", "M", "05/2015").person("M2")
                .admission("D1", "M1", day(2026, 3, 1)).admission("D2", "M2", day(2026, 3, 1))
                .stay("M1-1", "H", "1", day(2026, 3, 1), null, "D1")
                .stay("M1-2", "F", null, day(2026, 3, 1), null, "D1")
                .stay("M2-1", "F", "1", day(2026, 3, 1), null, "D2"));

        assertThat(rejected()).isEmpty();
        assertThat(warnings()).containsExactly("Séjours 2 MEN_ONLY", "Séjours 4 WOMEN_ONLY");
    }

    @Test void an_absence_begins_during_a_stay_and_does_not_overlap_another() throws Exception {
        read(resident().row(ABSENCES, "Personne", "M1-1", "Du", day(2026, 3, 2), "Au", day(2026, 3, 4))
                .row(ABSENCES, "Personne", "M1-1", "Du", day(2026, 3, 4), "Au", day(2026, 3, 9))
                .row(ABSENCES, "Personne", "M1-1", "Du", day(2026, 2, 1), "Au", day(2026, 2, 2))
                .row(ABSENCES, "Personne", "M1-1", "Du", day(2026, 4, 9), "Au", day(2026, 4, 8)));

        assertThat(rejected()).containsExactly("Absences 3 ABSENCE_OVERLAPS", "Absences 4 ABSENCE_OUTSIDE_STAY",
                "Absences 5 DATES_REVERSED");
    }

    @Test void a_household_has_one_head_whatever_the_file_says() throws Exception {
        read(resident().with(PEOPLE, "Rôle", "conjoint").person("M2").person("M2", 2, "principal", "F", "1991"));

        assertThat(rejected()).isEmpty();
        assertThat(warnings()).contains("Personnes 2 HEAD_CHOSEN", "Personnes 4 SECOND_HEAD");
    }

    @Test void what_is_granted_says_until_when_and_an_annulment_says_what() throws Exception {
        read(resident()
                .row(DECISIONS, "Numéro", "D2", "Nature", "maintien", "Ménage", "M1", "Décidée le", day(2026, 5, 1))
                .row(DECISIONS, "Numéro", "D3", "Nature", "annulation", "Ménage", "M1", "Décidée le", day(2026, 5, 1))
                .row(DECISIONS, "Numéro", "D4", "Nature", "transfert", "Ménage", "M1", "Décidée le", day(2026, 5, 1))
                .row(DECISIONS, "Numéro", "D5", "Nature", "Prolongation", "Ménage", "M1", "Décidée le",
                        day(2026, 5, 1), "Jusqu'au", "31/12/2026"));

        assertThat(rejected()).containsExactly("Décisions 3 MISSING", "Décisions 4 MISSING",
                "Décisions 5 WHERE_TO_MISSING");
        assertThat(warnings()).containsExactly("Décisions 6 EXTENSION_WITHOUT_STAY");
    }

    @Test void the_same_fault_of_two_cells_is_told_of_both() throws Exception {
        read(resident().with(STAYS, "Entrée", "hier").with(STAYS, "Sortie", "demain"));

        assertThat(rejected()).containsExactly("Séjours 2 NO_DATE+IN_COLUMN+NO_DATE");
    }

    @Test void whoever_annuls_an_annulment_is_told_that_it_gives_nothing_back() throws Exception {
        read(resident()
                .row(DECISIONS, "Numéro", "S1", "Nature", "sortie", "Ménage", "M1", "Décidée le", day(2026, 5, 1))
                .row(DECISIONS, "Numéro", "N1", "Nature", "annulation", "Ménage", "M1", "Décidée le",
                        day(2026, 5, 2), "Annule", "S1")
                .row(DECISIONS, "Numéro", "N2", "Nature", "annulation", "Ménage", "M1", "Décidée le",
                        day(2026, 5, 3), "Annule", "N1"));

        assertThat(rejected()).isEmpty();
        assertThat(warnings()).containsExactly("Décisions 5 ANNULMENT_ANNULLED");
    }

    @Test void a_decision_closes_no_stay_that_it_opened_and_does_not_annul_itself() throws Exception {
        read(resident().with(STAYS, "Sortie", day(2026, 4, 1)).with(STAYS, "Décision de sortie", "D1")
                .with(STAYS, "Motif de sortie", "ARV")
                .row(DECISIONS, "Numéro", "D2", "Nature", "annulation", "Ménage", "M1", "Décidée le", day(2026, 5, 1),
                        "Annule", "D2"));

        assertThat(rejected()).containsExactly("Décisions 3 ANNULS_ITSELF", "Séjours 2 DECISION_OPENED_IT");
        assertThat(warnings()).isEmpty();
    }

    @Test void decisions_of_one_day_keep_the_files_order_but_an_admission_goes_before_what_closes_its_stay()
            throws Exception {
        read(OperatorBook.withPlaces().person("M1")
                .row(DECISIONS, "Numéro", "S1", "Nature", "sortie", "Ménage", "M1", "Décidée le", day(2026, 3, 1))
                .admission("D1", "M1", day(2026, 3, 1)).admission("D0", "M1", day(2026, 2, 1))
                .stay("M1-1", null, null, day(2026, 3, 1), day(2026, 3, 9), "D1")
                .with(STAYS, "Décision de sortie", "S1"));

        assertThat(plan.decisions().inOrder()).extracting(TakeoverRow.Decision::number).containsExactly("D0", "D1",
                "S1");
    }

    private static OperatorBook resident() {
        return OperatorBook.withPlaces().person("M1").admission("D1", "M1", day(2026, 2, 27)).stay("M1-1", "B2", "B2-1",
                day(2026, 3, 1), null, "D1");
    }

    private void read(OperatorBook book) throws Exception {
        read(book.in(folder));
    }

    private void read(Path file) throws Exception {
        read(file, Headings.none());
    }

    private void read(Path file, Headings remembered) {
        try (Workbook workbook = Workbook.open(file, "reprise.xlsx")) {
            TakeoverReader reader = new TakeoverReader(workbook, remembered, remarks, ImportProgress.unwatched());
            List<Line> lines = reader.read();
            RowReader rowReader = new RowReader(new Departments(ParkSheets.DEPARTMENTS), Set.of(), TODAY,
                    workbook.dayZero(), remarks);
            rows = rowReader.read(lines);
            plan = reader.isHeaded()
                    ? TakeoverPlan.of(rows, rowReader.named(), Known.NOTHING, TODAY, remarks)
                    : null;
        }
    }

    private List<String> rejected() {
        return told(remarks.rejected());
    }

    private List<String> warnings() {
        return told(remarks.warnings());
    }

    private static List<String> told(List<Remark> said) {
        return said.stream().map(remark -> remark.sheet() + " " + remark.row() + " " + String.join("+",
                remark.reasons().stream().map(reason -> reason.key().replaceFirst("^.*\\.", "")).toList())).toList();
    }
}
