package org.havre.takeover.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.havre.takeover.imports.OperatorBook.day;
import static org.havre.takeover.imports.OperatorDesk.TODAY;
import static org.havre.takeover.imports.OperatorDesk.counts;
import static org.havre.takeover.imports.OperatorDesk.rejected;
import static org.havre.takeover.imports.OperatorDesk.warnings;
import static org.havre.takeover.imports.TakeoverSheet.ABSENCES;
import static org.havre.takeover.imports.TakeoverSheet.DECISIONS;
import static org.havre.takeover.imports.TakeoverSheet.OUTAGES;
import static org.havre.takeover.imports.TakeoverSheet.OUTCOMES;
import static org.havre.takeover.imports.TakeoverSheet.PEOPLE;
import static org.havre.takeover.imports.TakeoverSheet.PLACES;
import static org.havre.takeover.imports.TakeoverSheet.STAYS;
import static org.havre.takeover.imports.TakeoverSheet.STRUCTURES;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.facility.imports.ImportProgress;
import org.havre.shared.workbook.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator's workbook makes of Havre, edition after edition. */
@OnPostgres
class TakeoverImportTest {

    private static final List<String> TABLES = List.of("operator", "operator_spelling", "facility", "facility_code",
            "facility_terms", "site", "unit", "place", "unavailability", "household", "person", "person_contact",
            "membership", "person_procedure", "outcome", "decision", "decision_detail", "orientation",
            "orientation_member", "stay", "bed_assignment", "absence", "takeover_household", "takeover_person",
            "takeover_row", "stay_history", "bed_assignment_history", "person_facility");

    @TempDir Path folder;
    private final TestDatabase database;
    private final OperatorDesk desk;

    TakeoverImportTest(TestDatabase database) {
        this.database = database;
        this.desk = new OperatorDesk(database);
    }

    @Test void a_workbook_creates_what_it_tells() throws Exception {
        TakeoverReport report = desk.bring(whole().in(folder));

        assertThat(rejected(report)).isEmpty();
        assertThat(report.operator()).isEqualTo("Rive Droite");
        assertThat(counts(report)).containsExactly(19, 19, 0, 0);
        assertThat(desk.all("select kind, authorised_capacity, source, starts_on from facility_terms"))
                .containsExactly("CADA 5 TAKEOVER 2024-01-01");
        assertThat(desk.all("select name, bed_count, public, shared from unit order by name"))
                .containsExactly("A1 2 FAMILY f", "B2 3 ANY t");
        assertThat(desk.all("select p.label, x.reason, x.starts_on, x.ends_on from unavailability x left join place p"
                + " on p.id = x.place_id")).containsExactly("A1-1 TRAVAUX 2026-01-01 2026-01-11");
        assertThat(desk.all("select m.role, m.starts_on, h.reference from membership m join household h"
                + " on h.id = m.household_id order by m.starts_on, m.role desc"))
                .containsExactly("HEAD 2026-02-27 M1", "HEAD 2026-02-27 M2", "CHILD 2026-06-01 M1");
        assertThat(desk.all("select entry, starts_on, ends_on, exit_reason from stay order by starts_on, entry"))
                .containsExactly("DECISION 2026-03-01 null null", "DECISION 2026-03-02 2026-04-01 BPI_LOGEMENT",
                        "BIRTH 2026-06-01 null null");
        assertThat(desk.all("select p.label, b.starts_on, b.ends_on from bed_assignment b left join place p"
                + " on p.id = b.place_id order by b.starts_on, p.label")).containsExactly(
                        "B2-1 2026-03-01 2026-03-15", "B2-2 2026-03-02 2026-04-01", "B2-3 2026-03-15 null");
        assertThat(desk.all("select state, decided_on, last_day from orientation order by decision_id"))
                .containsExactly("ARRIVED 2026-02-27 2026-03-04", "ARRIVED 2026-02-27 2026-03-04");
        assertThat(desk.all("select starts_on, ends_on, reason, returned from absence"))
                .containsExactly("2026-03-10 2026-03-13 FAMILY t");
        assertThat(desk.all("select author_id from stay")).containsOnly("null");
    }

    @Test void a_decision_may_say_no_more_than_it_must() throws Exception {
        TakeoverReport report = desk.bring(OperatorBook.withPlaces().person("M1")
                .row(DECISIONS, "Numéro", "S1", "Nature", "sortie", "Ménage", "M1", "Décidée le", day(2026, 3, 1))
                .row(DECISIONS, "Numéro", "R1", "Nature", "retrait CMA", "Ménage", "M1", "Décidée le", day(2026, 3, 1))
                .in(folder));

        assertThat(rejected(report)).isEmpty();
        assertThat(desk.all("select number, ground from decision order by number")).containsExactly("R1 null",
                "S1 null");
    }

    @Test void a_decision_may_name_one_member_of_the_household_that_comes_with_it() throws Exception {
        TakeoverReport report = desk.bring(whole().with(DECISIONS, "Personne", "M2-1").in(folder));

        assertThat(rejected(report)).isEmpty();
        assertThat(desk.all("select d.number, s.source from decision d join takeover_person s"
                + " on s.person_id = d.person_id")).containsExactly("S2 M2-1");
    }

    @Test void a_later_decision_names_nobody_of_another_household() throws Exception {
        desk.bring(whole().in(folder));

        TakeoverReport report = desk.bring(OperatorBook.empty().structure("C6901")
                .row(DECISIONS, "Numéro", "S9", "Nature", "sortie", "Ménage", "M1", "Personne", "M2-1", "Décidée le",
                        day(2026, 3, 1))
                .in(folder));

        assertThat(rejected(report)).containsExactly("Décisions 2 NOT_IN_HOUSEHOLD");
    }

    @Test void the_same_file_again_changes_nothing() throws Exception {
        desk.bring(whole().in(folder));
        List<String> before = everything();

        TakeoverReport again = desk.bring(whole().in(folder));

        assertThat(counts(again)).containsExactly(19, 0, 0, 19);
        assertThat(everything()).isEqualTo(before);
    }

    @Test void a_dry_run_tells_what_a_run_does_and_keeps_nothing() throws Exception {
        TakeoverReport dry = desk.bring(whole().in(folder), false, TODAY);

        assertThat(counts(dry)).containsExactly(19, 19, 0, 0);
        assertThat(desk.all("select id from facility")).isEmpty();
    }

    @Test void one_row_that_cannot_go_in_keeps_all_of_it_out() throws Exception {
        TakeoverReport report = desk.bring(whole().with(STAYS, "Personne", "M9-1").in(folder));

        assertThat(rejected(report)).containsExactly("Séjours 5 PERSON_UNKNOWN");
        assertThat(desk.all("select id from facility")).isEmpty();
        assertThat(desk.all("select id from operator")).isEmpty();
    }

    @Test void a_later_edition_adds_and_puts_right() throws Exception {
        desk.bring(whole().in(folder));

        TakeoverReport later = desk.bring(whole().with(STRUCTURES, "Capacité", 6)
                .with(PLACES, "Fermée le", day(2026, 10, 1)).with(OUTAGES, "Au", day(2026, 1, 20))
                .with(PEOPLE, 2, "Nom", "Ancolie").with(OUTCOMES, "Notifiée le", day(2026, 3, 30))
                .with(ABSENCES, "Motif", "travail").with(STAYS, 4, "Sortie", day(2026, 10, 1))
                .with(STAYS, 4, "Motif de sortie", "ARV").person("M3").in(folder));

        assertThat(rejected(later)).isEmpty();
        assertThat(counts(later)).containsExactly(20, 1, 7, 12);
        assertThat(desk.all("select authorised_capacity from facility_terms")).containsExactly("6");
        assertThat(desk.all("select label from place where ends_on is not null")).containsExactly("B2-3");
        assertThat(desk.all("select ends_on from unavailability")).containsExactly("2026-01-21");
        assertThat(desk.all("select family_name from person order by 1")).containsExactly("Ancolie", "Aubépine",
                "Aubépine", "Aubépine");
        assertThat(desk
                .all("select s.ends_on, s.exit_reason, b.ends_on from stay s join bed_assignment b on b.stay_id = s.id"
                        + " where s.starts_on = '2026-03-01' order by b.starts_on"))
                .containsExactly("2026-10-01 ARV 2026-03-15", "2026-10-01 ARV 2026-10-01");
        assertThat(desk.all("select reason from absence")).containsExactly("WORK");
    }

    @Test void how_people_are_reached_comes_in_and_is_put_right() throws Exception {
        OperatorBook book = OperatorBook.withPlaces().person("M1").with(PEOPLE, "Téléphone", "06 00 00 00 01")
                .admission("D1", "M1", day(2026, 2, 27)).stay("M1-1", null, null, day(2026, 3, 1), null, "D1")
                .person("M2").with(PEOPLE, "Courriel", "m2@exemple.test");
        TakeoverReport report = desk.bring(book.in(folder));

        assertThat(rejected(report)).isEmpty();
        assertThat(desk.all("select phone, email from person_contact order by phone nulls last"))
                .containsExactly("06 00 00 00 01 null", "null m2@exemple.test");

        desk.bring(book.with(PEOPLE, 2, "Téléphone", "06 00 00 00 02").with(PEOPLE, "Téléphone", "06 00 00 00 03")
                .in(folder));

        assertThat(desk.all("select phone from person_contact where email is null")).containsExactly("06 00 00 00 02");
    }

    @Test void whoever_was_known_without_a_stay_is_put_right_when_one_is_told() throws Exception {
        OperatorBook book = OperatorBook.withPlaces().person("M1").with(PEOPLE, "Courriel", "m1@exemple.test");
        desk.bring(book.in(folder));

        desk.bring(book.with(PEOPLE, "Nom", "Ancolie").with(PEOPLE, "Courriel", "lys@exemple.test")
                .with(PEOPLE, "Procédure", "accélérée").admission("D1", "M1", day(2026, 2, 27))
                .stay("M1-1", null, null, day(2026, 3, 1), null, "D1").in(folder));

        assertThat(desk.all("select p.family_name, c.email, x.procedure from person p join person_contact c"
                + " on c.person_id = p.id join person_procedure x on x.person_id = p.id"))
                .containsExactly("Ancolie lys@exemple.test ACCELERATED");
    }

    @Test void a_decision_never_changes() throws Exception {
        desk.bring(whole().in(folder));

        assertThat(rejected(desk.bring(whole().with(DECISIONS, 2, "Décidée le", day(2026, 2, 26)).in(folder))))
                .containsExactly("Décisions 2 DECISION_CHANGED");
    }

    @Test void a_number_that_havre_knows_from_elsewhere_is_used_twice() throws Exception {
        desk.bring(whole().in(folder));

        TakeoverReport other = desk
                .bring(OperatorBook.empty().structure("C6902").with(STRUCTURES, "Opérateur", "Autre Rive")
                        .person("X1").with(PEOPLE, "AGDREF", "9900000001").admission("D1", "X1", day(2026, 1, 1))
                        .with(DECISIONS, "Code", "C6902").in(folder));

        assertThat(rejected(other)).containsExactly("Personnes 2 AGDREF_TAKEN", "Décisions 2 NUMBER_TAKEN");
    }

    @Test void two_operators_may_give_the_same_numbers_to_their_people() throws Exception {
        desk.bring(whole().in(folder));

        TakeoverReport other = desk.bring(OperatorBook.empty().structure("C6902")
                .with(STRUCTURES, "Opérateur", "Autre Rive")
                .person("M1").admission("E1", "M1", day(2026, 1, 1)).with(DECISIONS, "Code", "C6902").in(folder));

        assertThat(rejected(other)).isEmpty();
        assertThat(desk.all("select count(*) from takeover_person where source = 'M1-1'")).containsExactly("2");
    }

    @Test void a_workbook_of_stays_alone_is_its_facilities_operators() throws Exception {
        desk.bring(whole().in(folder));

        TakeoverReport more = desk.bring(OperatorBook.empty().admission("D9", "M2", day(2026, 6, 1))
                .stay("M2-1", "B2", "B2-2", day(2026, 6, 2), null, "D9").in(folder));

        assertThat(rejected(more)).isEmpty();
        assertThat(more.operator()).isEqualTo("Rive Droite");
        assertThat(desk.all("select count(*) from stay")).containsExactly("4");
    }

    @Test void nobody_and_no_place_is_taken_twice_with_what_havre_knows() throws Exception {
        desk.bring(whole().in(folder));

        TakeoverReport more = desk.bring(OperatorBook.empty().person("M5").admission("D8", "M5", day(2026, 6, 1))
                .stay("M5-1", "B2", "B2-3", day(2026, 6, 2), null, "D8").admission("D9", "M1", day(2026, 6, 1))
                .stay("M1-1", "B2", "B2-1", day(2026, 6, 2), null, "D9").in(folder));

        assertThat(rejected(more)).containsExactly("Séjours 2 PLACE_THERE", "Séjours 3 PERSON_THERE");
    }

    @Test void whoever_is_awaited_counts_as_reserved_and_has_come_in_the_edition_of_that_day() throws Exception {
        OperatorBook book = whole().person("M4").admission("D4", "M4", day(2026, 10, 30)).stay("M4-1", "B2", "B2-1",
                day(2026, 11, 2), null, "D4");
        assertThat(rejected(desk.bring(book.in(folder)))).isEmpty();
        assertThat(desk.all("select state, starts_on, ends_on from bed_assignment where orientation_id is not null"))
                .containsExactly("RESERVED 2026-11-02 2026-11-05");
        assertThat(desk.all("select state, expected_on, last_day from orientation where state <> 'ARRIVED'"))
                .containsExactly("EXPECTED 2026-11-02 2026-11-04");

        TakeoverReport later = desk.bring(book.in(folder), true, day(2026, 11, 3));

        assertThat(rejected(later)).isEmpty();
        assertThat(counts(later)).containsExactly(22, 0, 1, 21);
        assertThat(desk.all("select state from bed_assignment where orientation_id is not null"))
                .containsExactly("CANCELLED");
        assertThat(desk.all("select o.state, m.arrived_on from orientation o join orientation_member m"
                + " on m.orientation_id = o.id where o.decided_on = '2026-10-30'"))
                .containsExactly("ARRIVED 2026-11-02");
        assertThat(desk.all("select starts_on from stay order by starts_on desc limit 1"))
                .containsExactly("2026-11-02");
    }

    @Test void terms_that_ofii_or_an_act_told_since_stay_in_force_and_are_told() throws Exception {
        database.execute("""
                insert into operator (id, name) values (5, 'Rive Droite');
                insert into facility (id, name, department_code) values (7, 'CADA', '69');
                insert into facility_code (id, facility_id, code, starts_on) values (8, 7, 'C6901', '2026-10-01');
                insert into facility_terms (id, facility_id, starts_on, kind, regime, operator_id, authorised_capacity, source)
                values (9, 7, '2026-10-01', 'CADA', 'TARIFEE', 5, 8, 'OFII_FILE')""");

        TakeoverReport report = desk.bring(whole().in(folder));

        assertThat(rejected(report)).isEmpty();
        assertThat(warnings(report)).contains("Structures 2 TERMS_IN_FORCE_DIFFER");
        assertThat(desk.all("select starts_on, authorised_capacity, source from facility_terms order by 1"))
                .containsExactly("2024-01-01 5 TAKEOVER", "2026-10-01 8 OFII_FILE");
        assertThat(desk.all("select id, starts_on from facility_code")).containsExactly("8 2024-01-01");
    }

    @Test void a_heading_that_was_explained_is_known_the_next_time_to_its_operator_alone() throws Exception {
        Path own = whole().calling("Sexe", "Genre").calling("Opérateur", "Association").in(folder);
        assertThat(rejected(desk.bring(own))).containsExactly("Structures 1 COLUMN_MISSING",
                "Personnes 1 COLUMN_MISSING");

        try (Connection connection = desk.entered("admin", TODAY);
                Workbook workbook = Workbook.open(own, "reprise.xlsx")) {
            new TakeoverFile(workbook, new TakeoverTables(connection), TODAY).remember(List.of(
                    new TakeoverImport.Assigned(TakeoverColumn.PERSON_SEX, "Genre"),
                    new TakeoverImport.Assigned(TakeoverColumn.STRUCTURE_OPERATOR, "Association")));
            connection.commit();
        }

        TakeoverReport known = desk.bring(own);
        assertThat(rejected(known)).isEmpty();
        assertThat(known.operator()).isEqualTo("Rive Droite");
        assertThat(rejected(
                desk.bring(whole().calling("Sexe", "Genre").with(STRUCTURES, "Opérateur", "Autre Rive").in(folder))))
                .containsExactly("Personnes 1 COLUMN_MISSING");
    }

    @Test void an_erased_file_is_known_again_and_does_not_come_back() throws Exception {
        desk.bring(whole().in(folder));
        database.execute(
                "update person set erased_on = '2026-10-31', family_name = '—', given_names = '', agdref = null"
                        + " where id = (select person_id from takeover_person where source = 'M2-1')");

        TakeoverReport again = desk.bring(whole().in(folder));

        assertThat(counts(again)).containsExactly(19, 0, 0, 19);
        assertThat(desk.all("select source from takeover_person order by 1")).containsExactly("M1-1", "M1-2");
    }

    @ParameterizedTest
    @ValueSource(ints = {4,
            7}) void a_take_over_that_is_killed_on_its_way_leaves_nothing_and_comes_in_the_next_time(
                    int step) throws Exception {
        Path file = whole().in(folder);
        try (Connection connection = desk.entered("admin", TODAY)) {
            int backend = backend(connection);
            assertThatThrownBy(
                    () -> TakeoverImport.run(connection, file, "reprise.xlsx", TODAY, killing(backend, step)))
                    .isInstanceOf(SQLException.class);
        } catch (SQLException gone) {
            // its connection went with it
        }
        for (String table : List.of("facility", "person", "decision", "stay", "takeover_row", "operator")) {
            assertThat(desk.all("select 1 from " + table)).as(table).isEmpty();
        }

        assertThat(counts(desk.bring(file))).containsExactly(19, 19, 0, 0);
    }

    private static int backend(Connection connection) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private void cutOff(int backend) {
        try (Connection other = database.asApp()) {
            other.createStatement().execute("select pg_terminate_backend(" + backend + ", 10000)");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private ImportProgress killing(int backend, int step) {
        return new ImportProgress() {

            @Override public void reached(int done, int total) {
                if (done == step) {
                    cutOff(backend);
                }
            }

            @Override public boolean isCancelled() {
                return false;
            }
        };
    }

    @Test void nobody_but_an_administrator_imports() throws Exception {
        try (Connection connection = desk.entered("ofii", TODAY)) {
            assertThatThrownBy(() -> TakeoverImport.run(connection, whole().in(folder), "x.xlsx", TODAY,
                    ImportProgress.unwatched())).hasMessageContaining("administrator");
        }
    }

    /** A household of a mother and her child born here, and one that has left again. */
    private static OperatorBook whole() {
        return OperatorBook.withPlaces()
                .row(OUTAGES, "Code", "C6901", "Unité", "A1", "Place", "A1-1", "Motif", "travaux", "Du",
                        day(2026, 1, 1),
                        "Au", day(2026, 1, 10))
                .person("M1", 1, "principal", "F", day(1990, 5, 12)).with(PEOPLE, "AGDREF", "9900000001")
                .person("M1", 2, "enfant", "F", day(2026, 6, 1)).person("M2")
                .row(OUTCOMES, "Personne", "M2-1", "Instance", "OFPRA", "Issue", "réfugié", "Décidée le",
                        day(2026, 3, 20))
                .admission("D1", "M1", day(2026, 2, 27)).admission("D2", "M2", day(2026, 2, 27))
                .row(DECISIONS, "Numéro", "S2", "Nature", "sortie", "Ménage", "M2", "Décidée le", day(2026, 3, 25),
                        "Fin de prise en charge", day(2026, 3, 31), "Motif", "BPI_LOGEMENT")
                .stay("M1-1", "B2", "B2-1", day(2026, 3, 1), day(2026, 3, 15), "D1")
                .stay("M2-1", "B2", "B2-2", day(2026, 3, 2), day(2026, 4, 1), "D2")
                .with(STAYS, "Décision de sortie", "S2").stay("M1-1", "B2", "B2-3", day(2026, 3, 15), null, "D1")
                .stay("M1-2", null, null, day(2026, 6, 1), null, "naissance")
                .row(ABSENCES, "Personne", "M1-1", "Du", day(2026, 3, 10), "Au", day(2026, 3, 12), "Motif", "famille");
    }

    private List<String> everything() throws Exception {
        List<String> everything = new ArrayList<>();
        for (String table : TABLES) {
            everything.addAll(desk.all("select * from " + table + " order by 1, 2"));
        }
        return everything;
    }
}
