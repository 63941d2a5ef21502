package org.havre.facility.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.havre.facility.imports.ParkSheets.centre;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.facility.imports.ParkSheets.Centre;
import org.havre.shared.Refusal;
import org.havre.shared.workbook.ImportReport;
import org.havre.shared.workbook.TestWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a park file changes in what Havre knows, month after month. */
@OnPostgres
class ParkImportTest {

    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @TempDir Path folder;
    private final TestDatabase database;

    ParkImportTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach void an_administrator_and_an_empty_park() {
        database.execute("""
                truncate facility, facility_code, facility_directorate, facility_terms, declared_activity, operator,
                         operator_spelling, territorial_directorate, account, account_right cascade;
                insert into account (id, login, display_name, password_hash) values (1, 'admin', 'Admin', 'x'),
                                                                                   (2, 'ofii', 'Ofii', 'x');
                insert into account_right (id, account_id, role, scope, starts_on)
                values (1, 1, 'ADMIN', 'NATION', '2020-01-01'), (2, 2, 'OFII', 'NATION', '2020-01-01')""");
    }

    @Test void a_first_file_creates_its_centres_with_their_code_terms_and_figures() throws Exception {
        ImportReport report = bring(OCTOBER, centre("C6901"), centre("H6902").with("Type", "HUDA"));

        assertThat(counts(report)).containsExactly(2, 2, 0, 0);
        assertThat(all("""
                select c.code, c.starts_on, f.name, f.department_code, f.last_declared, t.starts_on, t.kind, t.regime,
                       t.authorised_capacity, t.source, o.name, d.name, b.starts_on
                from facility f join facility_code c on c.facility_id = f.id join facility_terms t on t.facility_id = f.id
                join operator o on o.id = t.operator_id join facility_directorate b on b.facility_id = f.id
                join territorial_directorate d on d.id = b.directorate_id where c.code = 'C6901'""")).containsExactly(
                "C6901 2026-10-01 CADA BEL AIR - 69 69 2026-10-01 2026-10-01 CADA TARIFEE 100 OFII_FILE REFUGE ET DROITS"
                        + " Lyon 2026-10-01");
        assertThat(
                all("select month, capacity, travaux, remise_en_etat, desinsectisation, sous_occupation, unavailable,"
                        + " occupied, overstay_protected, overstay_rejected, unavailable_rate, occupancy_rate, protected_rate,"
                        + " rejected_rate from declared_activity limit 1"))
                .containsExactly("2026-10-01 100 0 1 0 2 3 92 2 4 30000 948500 20000 40000");
    }

    @Test void the_same_file_again_changes_nothing() throws Exception {
        bring(OCTOBER, ParkSheets.nation(300));
        List<String> before = everything();

        ImportReport again = bring(OCTOBER, ParkSheets.nation(300));

        assertThat(counts(again)).containsExactly(300, 0, 0, 300);
        assertThat(everything()).isEqualTo(before);
    }

    @Test void a_dry_run_tells_what_a_run_does() throws Exception {
        bring(OCTOBER, centre("C6901"), centre("C6902"));
        Centre[] next = {centre("C6901").with("Capacité", 120), centre("C6902"), centre("C6903")};
        List<String> before = everything();

        ImportReport dry = importing(file(OCTOBER, next), false);

        assertThat(everything()).isEqualTo(before);
        assertThat(counts(dry)).containsExactly(3, 1, 1, 1);
        assertThat(counts(bring(OCTOBER, next))).isEqualTo(counts(dry));
    }

    @Test void a_newer_month_sets_new_terms_from_its_first_day() throws Exception {
        bring(SEPTEMBER, centre("C6901"));

        bring(OCTOBER, centre("C6901").with("Capacité", 120).with("Type", "HUDA"));

        assertThat(terms()).containsExactly("2026-09-01 CADA 100 OFII_FILE", "2026-10-01 HUDA 120 OFII_FILE");
    }

    @Test void a_newer_month_that_says_the_same_brings_only_its_figures() throws Exception {
        bring(SEPTEMBER, centre("C6901"));

        assertThat(counts(bring(OCTOBER, centre("C6901")))).containsExactly(1, 0, 1, 0);

        assertThat(terms()).containsExactly("2026-09-01 CADA 100 OFII_FILE");
        assertThat(all("select month from declared_activity order by month")).containsExactly("2026-09-01",
                "2026-10-01");
    }

    @Test void a_corrected_file_of_the_same_month_corrects_its_terms() throws Exception {
        bring(OCTOBER, centre("C6901"));

        assertThat(counts(bring(OCTOBER, centre("C6901").with("Capacité", 110)))).containsExactly(1, 0, 1, 0);

        assertThat(terms()).containsExactly("2026-10-01 CADA 110 OFII_FILE");
        assertThat(all("select capacity from declared_activity")).containsExactly("110");
    }

    @Test void an_older_month_tells_what_was_before_and_changes_nothing_newer() throws Exception {
        bring(OCTOBER, centre("C6901").with("Nom du centre", "BEL AIR"));

        ImportReport older = bring(SEPTEMBER,
                centre("C6901").with("Capacité", 80).with("Direction territoriale", "Dijon"));

        assertThat(terms()).containsExactly("2026-09-01 CADA 80 OFII_FILE", "2026-10-01 CADA 100 OFII_FILE");
        assertThat(all("select name, last_declared from facility")).containsExactly("BEL AIR 2026-10-01");
        assertThat(all("select code, starts_on from facility_code")).containsExactly("C6901 2026-09-01");
        assertThat(
                all("select d.name, b.starts_on, b.ends_on from facility_directorate b join territorial_directorate d"
                        + " on d.id = b.directorate_id order by b.starts_on"))
                .containsExactly("Dijon 2026-09-01 2026-10-01", "Lyon 2026-10-01 null");
        assertThat(warnings(older)).contains("OLDER_MONTH");
    }

    @Test void a_month_that_comes_late_between_two_others_leaves_the_newer_one_as_it_was() throws Exception {
        bring(YearMonth.of(2026, 8), centre("C6901"));
        bring(OCTOBER, centre("C6901"));

        bring(SEPTEMBER, centre("C6901").with("Capacité", 80));

        assertThat(terms()).containsExactly("2026-08-01 CADA 100 OFII_FILE", "2026-09-01 CADA 80 OFII_FILE",
                "2026-10-01 CADA 100 OFII_FILE");
    }

    @Test void a_correction_of_an_older_month_leaves_the_newer_one_as_it_was() throws Exception {
        bring(SEPTEMBER, centre("C6901"));
        bring(OCTOBER, centre("C6901"));

        bring(SEPTEMBER, centre("C6901").with("Capacité", 80));

        assertThat(terms()).containsExactly("2026-09-01 CADA 80 OFII_FILE", "2026-10-01 CADA 100 OFII_FILE");
    }

    @Test void the_terms_of_an_act_win_and_the_differences_are_told() throws Exception {
        bring(SEPTEMBER, centre("C6901"));
        database.execute(
                "insert into facility_terms select 77, facility_id, '2026-10-15', 'HUDA', 'SUBVENTIONNEE', operator_id,"
                        + " 130, 'ACT', 'AP 2026-12' from facility_terms");

        ImportReport report = bring(OCTOBER, centre("C6901"));

        assertThat(terms()).containsExactly("2026-09-01 CADA 100 OFII_FILE", "2026-10-15 HUDA 130 ACT");
        assertThat(warnings(report)).containsExactly("ACT_DIFFERS", "ACT_DIFFERS");
        assertThat(report.warnings()).extracting(ImportReport.Remark::column).containsExactly("Type", "Capacité");
        assertThat(report.warnings()).extracting(one -> one.reasons().get(0).parameters().get(0).toString())
                .containsExactly("HUDA", "130");
        assertThat(all("select capacity from declared_activity where month = '2026-10-01'")).containsExactly("100");
    }

    @Test void a_centre_absent_from_a_newer_file_is_flagged_and_stays_open() throws Exception {
        bring(SEPTEMBER, centre("C6901"), centre("C6902").with("Nom du centre", "LE PARC"));

        ImportReport report = bring(OCTOBER, centre("C6901"));

        assertThat(warnings(report)).containsExactly("CENTRE_ABSENT");
        assertThat(report.warnings().get(0).value()).isEqualTo("C6902");
        assertThat(all("select code, ends_on from facility_code order by code")).containsExactly("C6901 null",
                "C6902 null");
        assertThat(all("select last_declared from facility where name = 'LE PARC'")).containsExactly("2026-09-01");
    }

    @Test void a_centre_whose_row_is_left_out_is_not_absent() throws Exception {
        bring(SEPTEMBER, centre("C6901"), centre("C6902"));

        assertThat(warnings(bring(OCTOBER, centre("C6901"), centre("C6902").with("Capacité", "cent")))).isEmpty();
    }

    @Test void the_good_rows_go_in_and_the_others_are_counted_and_named() throws Exception {
        ImportReport report = bring(OCTOBER, centre("C6901"), centre("C6902").in("Marsupie"), centre("C6901"),
                centre("C6903").with("Capacité", "cent"),
                centre("C6904").with("Places occupées", 120).with("Taux d'occupation", null));

        assertThat(counts(report)).containsExactly(5, 2, 0, 0);
        assertThat(report.rejected()).extracting(ImportReport.Remark::row).containsExactly(6, 7, 8);
        assertThat(all("select code from facility_code order by code")).containsExactly("C6901", "C6904");
    }

    @Test void spellings_of_an_operator_are_mapped_once_and_remembered() throws Exception {
        bring(SEPTEMBER, centre("C6901").with("Opérateur", "L'Ancrage"),
                centre("C6902").with("Opérateur", "ASSOCIATION L’ANCRAGE - 69"));
        assertThat(all("select name from operator")).containsExactly("L'Ancrage");
        database.execute("insert into operator_spelling select 'ancrage solidaire', id from operator");

        ImportReport report = bring(OCTOBER, centre("C6901").with("Opérateur", "Ancrage Solidaire"), centre("C6902"));

        assertThat(all("select name from operator order by name")).containsExactly("L'Ancrage", "REFUGE ET DROITS");
        assertThat(report.rejected()).isEmpty();
    }

    @Test void a_new_operator_that_resembles_a_known_one_is_told() throws Exception {
        bring(SEPTEMBER, centre("C6901"));

        assertThat(warnings(bring(OCTOBER, centre("C6901").with("Opérateur", "REFUGES ET DROITS"))))
                .containsExactly("OPERATOR_ALIKE");
    }

    @Test void a_directorate_changes_from_the_month_that_says_so() throws Exception {
        bring(SEPTEMBER, centre("C6901"));

        bring(OCTOBER, centre("C6901").with("Direction territoriale", "DT Dijon"));
        bring(NOVEMBER, centre("C6901").with("Direction territoriale", "DIJON"));

        assertThat(
                all("select d.name, b.starts_on, b.ends_on from facility_directorate b join territorial_directorate d"
                        + " on d.id = b.directorate_id order by b.starts_on"))
                .containsExactly("Lyon 2026-09-01 2026-10-01", "DT Dijon 2026-10-01 null");
    }

    @Test void a_centre_of_two_codes_goes_in_by_its_first_row() throws Exception {
        bring(SEPTEMBER, centre("C6901"));
        database.execute("insert into facility_code select 99, id, 'H6905', '2026-09-01' from facility");

        ImportReport report = bring(OCTOBER, centre("C6901"), centre("H6905"));

        assertThat(counts(report)).containsExactly(2, 0, 1, 0);
        assertThat(report.rejected()).extracting(one -> one.reasons().get(0).key())
                .containsExactly("ParkFault.CENTRE_DOUBLED");
    }

    @Test void a_month_that_has_not_begun_is_told() throws Exception {
        assertThat(warnings(bring(YearMonth.of(2027, 1), centre("C6901")))).contains("FUTURE_MONTH");
    }

    @Test void a_code_of_another_departement_is_kept_where_that_centre_is_known() throws Exception {
        bring(SEPTEMBER, centre("C6901"));
        database.execute("update facility_code set code = 'C1301'");

        assertThat(warnings(bring(OCTOBER, centre("C1301")))).containsExactly("CODE_ELSEWHERE_KNOWN");
        assertThat(bring(OCTOBER, centre("C1302")).rejected()).hasSize(1);
    }

    @Test void an_unreadable_workbook_stores_nothing() throws Exception {
        Path file = TestWorkbook.workbook().sheet("10 26", new Object[]{"nothing"}).in(folder, "bad.xlsx");

        assertThatThrownBy(() -> importing(file, true)).isInstanceOf(Refusal.class);

        assertThat(all("select id from facility")).isEmpty();
    }

    @Test void an_import_that_is_stopped_stores_nothing() throws Exception {
        Path file = file(OCTOBER, ParkSheets.nation(50));
        List<Integer> reached = new ArrayList<>();
        ImportProgress impatient = new ImportProgress() {

            @Override public void reached(int done, int total) {
                reached.add(done);
            }

            @Override public boolean isCancelled() {
                return reached.size() >= 20;
            }
        };

        assertThatThrownBy(() -> importing("admin", file, true, impatient)).isInstanceOf(Refusal.class);

        assertThat(reached).hasSize(20);
        assertThat(all("select id from facility")).isEmpty();
    }

    @Test void nobody_but_an_administrator_imports() throws Exception {
        Path file = file(OCTOBER, centre("C6901"));

        assertThatThrownBy(() -> importing("ofii", file, true, ImportProgress.unwatched()))
                .isInstanceOf(SQLException.class).hasMessageContaining("administrator");
    }

    private ImportReport bring(YearMonth month, Centre... centres) throws Exception {
        return importing(file(month, centres), true);
    }

    private Path file(YearMonth month, Centre... centres) throws IOException {
        Object[][] rows = ParkSheets.sheet(centres);
        rows[1] = new Object[0];
        return TestWorkbook.workbook().sheet("%02d %02d".formatted(month.getMonthValue(), month.getYear() % 100), rows)
                .in(folder, "park.xlsx");
    }

    private ImportReport importing(Path file, boolean keep) throws Exception {
        return importing("admin", file, keep, ImportProgress.unwatched());
    }

    private ImportReport importing(String login, Path file, boolean keep, ImportProgress progress) throws Exception {
        try (Connection connection = database.asApp()) {
            connection.setAutoCommit(false);
            try (PreparedStatement enter = connection.prepareStatement("select * from enter(?, now(), ?)")) {
                enter.setString(1, login);
                enter.setObject(2, LocalDate.of(2026, 11, 15));
                enter.execute();
            }
            try {
                ImportReport report = ParkImport.run(connection, file, "park.xlsx", NOVEMBER, progress);
                if (keep) {
                    connection.commit();
                }
                return report;
            } finally {
                connection.rollback();
            }
        }
    }

    private static List<Integer> counts(ImportReport report) {
        return List.of(report.read(), report.created(), report.updated(), report.unchanged());
    }

    private static List<String> warnings(ImportReport report) {
        return report.warnings().stream().map(one -> one.reasons().get(0).key().replace("ParkWarning.", "")).toList();
    }

    private List<String> terms() throws SQLException {
        return all("select starts_on, kind, authorised_capacity, source from facility_terms order by starts_on");
    }

    private List<String> everything() throws SQLException {
        List<String> everything = new ArrayList<>();
        for (String table : List.of("facility", "facility_code", "facility_terms", "facility_terms_history",
                "declared_activity",
                "facility_directorate", "operator", "operator_spelling", "territorial_directorate")) {
            everything.addAll(all("select * from " + table + " order by 1, 2"));
        }
        return everything;
    }

    private List<String> all(String sql) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Connection connection = database.asOwner();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(rows.getString(column)));
                }
                all.add(String.join(" ", row));
            }
        }
        return all;
    }
}
