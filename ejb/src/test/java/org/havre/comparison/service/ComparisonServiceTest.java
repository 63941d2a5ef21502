package org.havre.comparison.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.havre.access.Entry;
import org.havre.access.Forbidden;
import org.havre.access.Permissions;
import org.havre.access.service.Door;
import org.havre.comparison.Agreement;
import org.havre.comparison.Capacities;
import org.havre.comparison.CapacityRow;
import org.havre.comparison.Cause;
import org.havre.comparison.ComparedCentre;
import org.havre.comparison.Comparisons;
import org.havre.comparison.DifferenceState;
import org.havre.comparison.Justification;
import org.havre.comparison.OfiiColumn;
import org.havre.comparison.export.ComparisonWorkbook;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.facility.DnaCode;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.shared.Texts;
import org.havre.statement.RecordedAct;
import org.havre.statement.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** OFII's file of March came in on 5 April; three departures of March were recorded on the 10th. */
@OnPostgres
class ComparisonServiceTest {
    private static final long HERE = 900;
    private static final long THERE = 901;
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 20);
    private static boolean settled;

    private final TestDatabase database;

    ComparisonServiceTest(TestDatabase database) { this.database = database; }

    @BeforeEach void march() {
        if (!settled) settle();
        settled = true;
        recorded("2026-04-01T08:00:00Z", """
                delete from difference_justification; delete from declared_activity; delete from declared_month;
                delete from stay; delete from stay_history; delete from recording;
                delete from facility_code where id > 2;
                update facility_code set starts_on = '2015-01-01', ends_on = null;
                delete from facility_code_history""");
        recorded("2026-03-01T18:00:00Z", """
                insert into stay (id, person_id, facility_id, starts_on, entry, author_id)
                select n, n, 900, date '2026-03-01', 'BIRTH', 1 from generate_series(1, 10) n""");
        recorded("2026-04-05T09:00:00Z", """
                insert into declared_activity (facility_id, month, capacity, occupied, occupancy_rate)
                values (900, '2026-03-01', 45, 9, 200000)""");
        recorded("2026-04-10T09:00:00Z",
                "update stay set ends_on = '2026-03-30', exit_reason = 'DEPART_VOLONTAIRE' where id <= 3");
    }

    private void settle() {
        recorded("2026-03-01T08:00:00Z", """
                insert into operator (id, name) values (1, 'Havre des Tilleuls');
                insert into facility (id, name, department_code, declares_from)
                values (900, 'CADA des Tilleuls', '69', 'infinity'), (901, 'HUDA des Cerisiers', '69', 'infinity');
                insert into facility_code (id, facility_id, code, starts_on) values (1, 900, 'C6980', '2015-01-01'), (2, 901, 'H6981', '2015-01-01');
                insert into facility_terms (id, facility_id, starts_on, kind, regime, operator_id, authorised_capacity, source)
                values (1, 900, '2015-01-01', 'CADA', 'TARIFEE', 1, 45, 'ACT'), (2, 901, '2015-01-01', 'HUDA', 'SUBVENTIONNEE', 1, 5, 'OFII_FILE');
                insert into site (id, facility_id, name) values (1, 900, 'Bourg'), (2, 901, 'Bourg');
                insert into unit (id, facility_id, site_id, name, bed_count) values (1, 900, 1, 'U1', 45), (2, 901, 2, 'U2', 5);
                insert into place (id, facility_id, unit_id, label, starts_on)
                select n, 900, 1, 'P' || n, date '2015-01-01' from generate_series(1, 45) n union all
                select 100 + n, 901, 2, 'P' || n, date '2015-01-01' from generate_series(1, 5) n;
                insert into account (id, login, display_name, password_hash)
                select n, login, initcap(login), 'x' from (values (1, 'social'), (2, 'director'), (3, 'finance'), (4, 'ofii'), (5, 'elsewhere'), (6, 'prefect')) a (n, login);
                insert into account_right (id, account_id, role, scope, scope_key, starts_on)
                values (1, 1, 'SOCIAL', 'FACILITY', null, '2015-01-01'), (2, 2, 'DIRECTOR', 'FACILITY', null, '2015-01-01'),
                       (3, 3, 'FINANCE', 'REGION', 'FR-ARA', '2015-01-01'), (4, 4, 'OFII', 'REGION', 'FR-ARA', '2015-01-01'),
                       (5, 5, 'DIRECTOR', 'FACILITY', null, '2015-01-01'), (6, 6, 'PREFECTURE', 'DEPARTMENT', '69', '2015-01-01');
                insert into account_right_facility values (1, 900), (2, 900), (5, 901);
                insert into household (id, reference) select n, 'M-' || n from generate_series(1, 10) n;
                insert into person (id, family_name, given_names, sex, birth_date, birth_precision)
                select n, 'Nom' || n, 'Prénom' || n, 'F', date '1990-01-01', 'YEAR' from generate_series(1, 10) n;
                insert into membership (id, household_id, person_id, role, starts_on)
                select n, n, n, 'HEAD', date '2015-01-01' from generate_series(1, 10) n""");
    }

    private void recorded(String instant, String sql) {
        database.execute("select set_config('havre.now', '" + instant + "', false),"
                + " set_config('havre.account', '', false);" + sql);
    }

    private <T> T as(String login, BiFunction<Permissions, EntityManager, T> work) {
        var at = TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC);
        try (var entities = database.entities().createEntityManager()) {
            entities.getTransaction().begin();
            try {
                var entry = new Entry();
                new Door(entities, BusinessClock.of(Clock.fixed(at, ZoneOffset.UTC)), entry).enter(login);
                var result = work.apply(new Permissions(entry), entities);
                entities.getTransaction().commit();
                return result;
            } finally {
                if (entities.getTransaction().isActive()) entities.getTransaction().rollback();
            }
        }
    }

    private <T> T of(String login, Function<ComparisonService, T> call) {
        return as(login, (permissions, rows) -> call.apply(new ComparisonService(permissions, new Comparisons(rows),
                new Statements(rows), new LastNights(rows))));
    }

    private ComparedCentre here(String login) {
        return of(login, s -> s.centre(HERE, MARCH, null)).centre();
    }

    private void justify(String login, Integer units, String comment) {
        of(login, s -> {
            s.justify(new NewJustification(HERE, MARCH, OfiiColumn.OCCUPIED, units, comment, null));
            return null;
        });
    }

    @Test void a_late_entry_has_its_share_to_the_unit_and_the_rest_is_unexplained() {
        var occupied = here("ofii").in(OfiiColumn.OCCUPIED);
        assertThat(occupied.ofii()).isEqualTo(9);
        assertThat(occupied.havre()).isEqualTo(7);
        assertThat(occupied.shares()).isEqualTo(Map.of(Cause.LATE_ENTRY, 3));
        assertThat(occupied.unexplained()).isEqualTo(-1);
    }

    @Test void what_was_recorded_since_is_listed_with_names_for_those_who_may_see_them() {
        var told = of("director", s -> s.centre(HERE, MARCH, null));
        assertThat(told.drawn()).isEqualTo(Instant.parse("2026-04-05T09:00:00Z"));
        assertThat(told.late()).extracting(RecordedAct::at).containsExactly(Instant.parse("2026-04-10T09:00:00Z"));
        assertThat(told.late().get(0).facts()).hasSize(3);
        assertThat(told.people()).containsEntry(1L, "Nom1 Prénom1");
        assertThat(of("finance", s -> s.centre(HERE, MARCH, null)).people()).isEmpty();
    }

    @Test void a_file_that_is_said_to_be_drawn_later_leaves_nothing_late() {
        var occupied = of("ofii", s -> s.centre(HERE, MARCH, Instant.parse("2026-04-11T00:00:00Z"))).centre()
                .in(OfiiColumn.OCCUPIED);
        assertThat(occupied.shares()).doesNotContainKey(Cause.LATE_ENTRY);
        assertThat(occupied.units()).isEqualTo(2);
    }

    @Test void the_list_and_the_centre_say_the_same() {
        assertThat(of("ofii", s -> s.month(MARCH, null)).centres()).filteredOn(one -> one.name().id() == HERE)
                .containsExactly(here("ofii"));
        assertThat(of("ofii", s -> s.month(null, null)).month()).isEqualTo(MARCH);
    }

    @Test void a_centre_that_the_file_does_not_have_is_told_with_all_that_havre_counts() {
        var there = of("ofii", s -> s.centre(THERE, MARCH, null)).centre();
        assertThat(there.in(OfiiColumn.CAPACITY).shares()).isEqualTo(Map.of(Cause.ABSENT_FROM_FILE, -5));
        assertThat(there.state()).isEqualTo(DifferenceState.EXPLAINED);
    }

    @Test void a_code_that_moved_is_compared_with_whoever_has_it_on_the_last_day() {
        database.execute("update facility_code set ends_on = '2026-03-15' where id = 1;"
                + " insert into facility_code (id, facility_id, code, starts_on) values (3, 901, 'C6980', '2026-03-15')");
        assertThat(here("ofii").in(OfiiColumn.CAPACITY).shares()).isEmpty();
        assertThat(here("ofii").in(OfiiColumn.OCCUPIED).shares()).isEqualTo(Map.of(Cause.CODE_MOVED, -7));
        assertThat(here("ofii").in(OfiiColumn.OCCUPIED).unexplained()).isEqualTo(9);
        var there = of("ofii", s -> s.centre(THERE, MARCH, null)).centre();
        assertThat(there.in(OfiiColumn.CAPACITY).shares()).isEqualTo(Map.of(Cause.TOLD_ELSEWHERE, -5));
        long holder = of("ofii", s -> s.numbered(new DnaCode("C6980"), MARCH));
        assertThat(holder).isEqualTo(THERE);
    }

    @Test void a_month_that_has_not_come_in_compares_nothing() {
        Comparison nothing = of("ofii", s -> s.month(MARCH.plusMonths(1), null));
        assertThat(nothing).isEqualTo(new Comparison(MARCH.plusMonths(1), null, List.of()));
        assertThatThrownBy(() -> of("ofii", s -> s.centre(HERE, MARCH.plusMonths(1), null)))
                .isInstanceOf(NotFound.class);
        database.execute("delete from declared_activity; delete from declared_month");
        assertThat(of("ofii", s -> s.month(null, null)).month()).isNull();
    }

    @Test void a_justification_has_an_author_and_survives_the_month_coming_in_again() {
        justify("director", -1, " Une personne comptée deux fois ");
        assertThat(here("ofii").said(OfiiColumn.OCCUPIED)).contains(new Justification(OfiiColumn.OCCUPIED, -1,
                "Une personne comptée deux fois", "Director", TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC)));
        assertThat(here("finance").state(OfiiColumn.OCCUPIED)).isEqualTo(DifferenceState.JUSTIFIED);
        recorded("2026-04-15T09:00:00Z", "update declared_activity set travaux = 0");
        assertThat(here("ofii").said(OfiiColumn.OCCUPIED)).isPresent();
        recorded("2026-04-05T09:00:00Z", "update declared_activity set occupied = 11");
        assertThat(here("ofii").said(OfiiColumn.OCCUPIED)).isPresent();
        assertThat(here("ofii").state(OfiiColumn.OCCUPIED)).isEqualTo(DifferenceState.TO_REVIEW);
        justify("ofii", 1, "Une personne arrivée le soir même");
        assertThat(here("ofii").state(OfiiColumn.OCCUPIED)).isEqualTo(DifferenceState.JUSTIFIED);
        assertThat(here("ofii").said(OfiiColumn.OCCUPIED)).map(Justification::author).contains("Ofii");
    }

    @Test void everything_against_a_justification_is_told_at_once() {
        assertThatThrownBy(() -> justify("director", 2, " ")).isInstanceOfSatisfying(Refusal.class,
                refused -> assertThat(refused.objections()).extracting(Objection::key)
                        .containsExactly("JustificationRule.UNITS_MOVED", "JustificationRule.NO_COMMENT"));
        assertThatThrownBy(() -> justify("director", -1, "x".repeat(201))).isInstanceOfSatisfying(Refusal.class,
                refused -> assertThat(refused.objections()).extracting(Objection::key)
                        .containsExactly("JustificationRule.LONG_COMMENT"));
        justify("director", -1, "x".repeat(200));
        recorded("2026-04-05T09:00:00Z", "update declared_activity set occupied = 7");
        assertThatThrownBy(() -> justify("director", -1, "x")).isInstanceOfSatisfying(Refusal.class,
                refused -> assertThat(refused.objections()).extracting(Objection::key)
                        .containsExactly("JustificationRule.NOTHING_LEFT"));
    }

    @Test void whoever_compares_and_whoever_justifies_is_said_in_one_place() {
        for (var stranger : List.of("social", "prefect"))
            assertThatThrownBy(() -> here(stranger)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> here("elsewhere")).isInstanceOf(NotFound.class);
        assertThat(of("elsewhere", s -> s.month(MARCH, null)).centres()).extracting(one -> one.name().id())
                .containsExactly(THERE);
        assertThatThrownBy(() -> justify("finance", -1, "x")).isInstanceOf(Forbidden.class);
    }

    @Test void the_workbook_says_what_the_list_says() throws Exception {
        var told = of("ofii", s -> s.month(MARCH, null));
        var out = new ByteArrayOutputStream();
        ComparisonWorkbook.write(told, Texts.in(Locale.FRENCH), "Ofii", Instant.EPOCH, out);
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = workbook.getSheetAt(0);
            var rows = told.centres().stream().mapToLong(ComparedCentre::differing).sum();
            assertThat(sheet.getLastRowNum()).isEqualTo(4 + (int) rows);
            double units = 0;
            for (int row = 5; row <= sheet.getLastRowNum(); row++)
                if (sheet.getRow(row).getCell(4).getStringCellValue().equals("Places occupées"))
                    units += sheet.getRow(row).getCell(7).getNumericCellValue();
            assertThat(units).isEqualTo(told.centres().stream().mapToInt(one -> one.in(OfiiColumn.OCCUPIED).units())
                    .sum());
        }
    }

    @Test void three_capacities_stand_side_by_side_and_those_that_differ_most_first() {
        recorded("2026-04-05T09:00:00Z", "update declared_activity set capacity = 40");
        Function<String, List<CapacityRow>> rows = login -> as(login,
                (permissions, entities) -> new CapacityService(permissions, new Capacities(entities), null).on(TODAY));
        assertThat(rows.apply("ofii")).extracting(row -> row.name().code(), CapacityRow::act, CapacityRow::beds,
                CapacityRow::ofii, CapacityRow::agreement)
                .containsExactly(tuple("C6980", 45, 45, 40, Agreement.FAR_APART),
                        tuple("H6981", null, 5, null, Agreement.NOT_COMPARED));
        assertThat(rows.apply("elsewhere")).extracting(row -> row.name().code()).containsExactly("H6981");
        assertThat(rows.apply("prefect")).hasSize(2);
    }
}
