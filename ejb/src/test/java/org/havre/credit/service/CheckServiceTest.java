package org.havre.credit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.havre.access.Entry;
import org.havre.access.Forbidden;
import org.havre.access.Permissions;
import org.havre.access.service.Door;
import org.havre.credit.CheckLine;
import org.havre.credit.CreditCheck;
import org.havre.credit.CreditQuestion;
import org.havre.credit.DifferenceFilter;
import org.havre.credit.DifferenceRow;
import org.havre.credit.DifferenceWord;
import org.havre.credit.Differences;
import org.havre.credit.ReconciledState;
import org.havre.credit.Trace;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.law.Rule;
import org.havre.shared.BusinessClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A CADA of 100 places and a HUDA of 80 in Lyon of which nothing is to be asked, another CADA in Lille; it is 21 June 2026. */
@OnPostgres
class CheckServiceTest {
    private static final long CADA = TriedCheck.CADA;
    private static final long HUDA = TriedCheck.HUDA;
    private static final long LILLE = 902;
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 21);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static boolean settled;

    private final TestDatabase database;

    CheckServiceTest(TestDatabase database) { this.database = database; }

    @BeforeEach void nothing_is_to_be_asked() {
        if (!settled) settle();
        settled = true;
        known("""
                truncate allocation, allocation_history, planned_instalment, act_places, act_places_history, act_special_places,
                    act_special_places_history, credit_paper, cpom_member, cpom_member_history, credit_act, credit_act_history,
                    facility_evaluation, facility_evaluation_history, facility_label, facility_label_history, budget, budget_line,
                    budget_result, budget_result_history, result_detail, staffing, staffing_history, reconciliation_word,
                    reconciliation_difference, reconciliation_difference_history, unavailability, month_statement, unit_keeping cascade;
                delete from facility_code where id > 3;
                update facility_code set code = case id when 1 then 'C6980' when 2 then 'H6981' else 'C5980' end;
                update unit set step_free = false;
                update place set ends_on = null;
                insert into credit_act (id, facility_id, nature, number, signed_on, starts_on, ends_on) values
                    (1, 900, 'AUTHORISATION', 'A-1', '2019-12-01', '2020-01-01', '2034-12-31'),
                    (2, 900, 'CONVENTION', 'C-1', '2024-12-01', '2025-01-01', '2029-12-31'),
                    (3, 901, 'CONVENTION', 'C-2', '2025-12-01', '2026-01-01', '2026-12-31'),
                    (4, 902, 'CONVENTION', 'C-3', '2024-12-01', '2025-01-01', '2029-12-31');
                insert into credit_paper (act_id, media_type, content, added_on) select id, 'application/pdf', 'x', '2026-01-01' from credit_act;
                insert into act_places (id, act_id, facility_id, places, starts_on, ends_on, cost_kind) values
                    (1, 1, 900, 100, '2020-01-01', '2035-01-01', 'CADA'), (2, 3, 901, 80, '2026-01-01', '2027-01-01', 'HUDA'),
                    (3, 4, 902, 10, '2025-01-01', '2030-01-01', 'CADA');
                insert into facility_evaluation (id, facility_id, evaluated_on) values (1, 900, '2024-01-01'), (2, 901, '2024-01-01');
                insert into allocation (id, facility_id, year, programme, form, act_id, amount, signed_on, catch_up) values
                    (2, 900, 2026, 303, 'DGF', null, 799715.00, '2026-05-04', 'SPREAD')""");
    }

    private void settle() {
        database.execute("""
                insert into operator (id, name) values (1, 'Toits du Nord');
                insert into facility (id, name, department_code) values (900, 'CADA des Tilleuls', '69'), (901, 'HUDA des Cerisiers', '69'),
                    (902, 'CADA du Phare', '59');
                insert into facility_code (id, facility_id, code, starts_on) values (1, 900, 'C6980', '2015-01-01'), (2, 901, 'H6981', '2015-01-01'),
                    (3, 902, 'C5980', '2015-01-01');
                insert into facility_terms (id, facility_id, starts_on, kind, regime, operator_id, authorised_capacity, source)
                values (1, 900, '2015-01-01', 'CADA', 'TARIFEE', 1, 100, 'OFII_FILE'), (2, 901, '2015-01-01', 'HUDA', 'SUBVENTIONNEE', 1, 80, 'OFII_FILE'),
                       (3, 902, '2015-01-01', 'CADA', 'TARIFEE', 1, 100, 'OFII_FILE');
                insert into site (id, facility_id, name) values (1, 900, 'Tilleuls'), (2, 901, 'Cerisiers');
                insert into unit (id, facility_id, site_id, name, bed_count) values (1, 900, 1, '1', 96), (2, 901, 2, '1', 80), (3, 900, 1, '3', 4);
                insert into place (id, facility_id, unit_id, label, starts_on)
                select n, case when n <= 100 then 900 else 901 end, case when n <= 96 then 1 when n <= 100 then 3 else 2 end, n::text, '2015-01-01'
                from generate_series(1, 180) n;
                insert into account (id, login, display_name, password_hash)
                select n, login, initcap(login), 'x' from (values (1, 'social'), (2, 'director'), (3, 'finance'), (4, 'prefect'), (5, 'lille')) a (n, login);
                insert into account_right (id, account_id, role, scope, scope_key, starts_on)
                values (1, 1, 'SOCIAL', 'FACILITY', null, '2015-01-01'), (2, 2, 'DIRECTOR', 'FACILITY', null, '2015-01-01'),
                       (3, 3, 'FINANCE', 'REGION', 'FR-ARA', '2015-01-01'), (4, 4, 'PREFECTURE', 'DEPARTMENT', '69', '2015-01-01'),
                       (5, 5, 'FINANCE', 'REGION', 'FR-HDF', '2015-01-01');
                insert into account_right_facility values (1, 900), (2, 900)""");
    }

    /** As if it had been recorded so from the beginning. */
    private void known(String sql) { known("2026-01-01", sql); }

    /** As recorded on a day. */
    private void known(String day, String sql) {
        database.execute("select set_config('havre.now', '" + day + "T08:00:00Z', false), set_config('havre.account',"
                + " '', false);" + sql);
    }

    /** On a day, as somebody who has entered. */
    private <T> T as(String login, LocalDate day, BiFunction<Desk, EntityManager, T> work) {
        return inside(day, (entities, clock) -> {
            var entry = new Entry();
            new Door(entities, clock, entry).enter(login);
            var permissions = new Permissions(entry);
            var reader = new CreditReader(entities);
            return work.apply(new Desk(
                    new ReconciliationService(permissions, new Differences(entities), reader, clock),
                    new CreditService(permissions, reader, clock)), entities);
        });
    }

    private record Desk(ReconciliationService checks, CreditService credits) {}

    private <T> T inside(LocalDate day, BiFunction<EntityManager, BusinessClock, T> work) {
        var clock = BusinessClock.of(Clock.fixed(day.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        try (var entities = database.entities().createEntityManager()) {
            entities.getTransaction().begin();
            try {
                var result = work.apply(entities, clock);
                entities.getTransaction().commit();
                return result;
            } finally {
                if (entities.getTransaction().isActive()) entities.getTransaction().rollback();
            }
        }
    }

    private ReconciledYear checked(LocalDate day) {
        return as("finance", day, (desk, rows) -> desk.checks().check(2026, null));
    }

    private List<DifferenceRow> rows(String login) {
        return as(login, TODAY, (desk, rows) -> desk.checks().find(new DifferenceFilter(CreditQuestion.checks(null),
                2026, null, null, null, null), 0, 200)).rows();
    }

    private List<DifferenceRow> found() {
        checked(TODAY);
        return rows("finance");
    }

    private List<CheckLine> live(long facility, int year) {
        return as("finance", TODAY, (desk, rows) -> desk.credits().findings(desk.credits().facility(facility, year)));
    }

    @Test void where_everything_is_in_order_nothing_is_found_however_often_it_is_asked() {
        assertThat(checked(TODAY)).isEqualTo(new ReconciledYear(2026, 0, 0, 0));
        assertThat(checked(TOMORROW)).isEqualTo(new ReconciledYear(2026, 0, 0, 0));
        assertThat(rows("finance")).isEmpty();
        assertThat(live(CADA, 2026)).isEmpty();
        assertThat(live(HUDA, 2026)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.havre.credit.service.TriedCheck#all")
    @Rule("R54")
    @Rule("R55")
    @Rule("R56") void each_check_is_found_from_rows_on_one_side_and_not_on_the_other(TriedCheck tried) {
        known(tried.quiet());
        assertThat(found()).filteredOn(row -> row.facility() == tried.facility()).isEmpty();
        nothing_is_to_be_asked();
        known(tried.asked());
        assertThat(found()).filteredOn(row -> row.facility() == tried.facility())
                .extracting(DifferenceRow::type, DifferenceRow::year, DifferenceRow::target, DifferenceRow::state)
                .containsExactly(tuple(tried.check(), tried.isTiedToYear() ? 2026 : 0, tried.act(),
                        ReconciledState.OPEN));
        assertThat(live(tried.facility(), 2026)).extracting(line -> line.finding().check())
                .containsExactly(tried.check());
    }

    @Test void every_check_is_tried() {
        assertThat(TriedCheck.all().map(TriedCheck::check)).contains(CreditCheck.values());
    }

    @Test void all_at_once_and_one_after_the_other_find_the_same() {
        known(TriedCheck.many());
        var bulk = found().stream().map(row -> row.facility() + " " + row.type().name() + " " + row.year() + " "
                + row.target() + " " + row.why()).collect(Collectors.toCollection(TreeSet::new));
        var each = Stream.of(CADA, HUDA).flatMap(facility -> live(facility, 2026).stream()).map(CheckLine::finding)
                .map(one -> one.facility() + " " + one.check() + " " + one.year() + " " + one.act() + " " + one.why())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(bulk).hasSizeGreaterThan(14).isEqualTo(each);
        assertThat(live(CADA, 2026)).allMatch(line -> line.id() != null && line.state() == ReconciledState.OPEN);
    }

    @Test void another_year_is_asked_what_is_tied_to_it_and_nothing_of_today() {
        known(TriedCheck.many());
        known("insert into staffing (id, facility_id, year, etp) values (2, 900, 2025, 100)");
        assertThat(live(CADA, 2025)).extracting(line -> line.finding().check(), line -> line.finding().year())
                .containsExactly(tuple(CreditCheck.K19, 2025));
    }

    @Test void a_finding_tells_its_figures_and_never_for_whom_a_unit_is_kept() {
        known(TriedCheck.kept("LGBT", 3));
        var row = found().get(0);
        assertThat(row.why()).extracting(Trace::reference).containsExactly("3", "4");
        Object seen = as("finance", TODAY, (desk, rows) -> rows
                .createNativeQuery("select count(*) from unit_keeping", Long.class).getSingleResult());
        assertThat(seen).isEqualTo(0L);
    }

    @Test void a_justification_outlives_its_cause_and_stands_with_it_when_it_returns() {
        known(TriedCheck.withoutPaper(2));
        var finding = found().get(0);
        as("finance", TODAY, (desk, rows) -> {
            desk.checks().justify(finding.id(), "Original à la préfecture.");
            return null;
        });
        assertThat(checked(TODAY)).isEqualTo(new ReconciledYear(2026, 0, 1, 0));
        assertThat(live(CADA, 2026)).extracting(CheckLine::state, line -> line.said().author())
                .containsExactly(tuple(ReconciledState.JUSTIFIED, "Finance"));
        known("insert into credit_paper (act_id, media_type, content, added_on) values (2, 'application/pdf', 'x',"
                + " '2026-06-21')");
        assertThat(checked(TOMORROW)).isEqualTo(new ReconciledYear(2026, 0, 0, 1));
        assertThat(rows("finance")).extracting(DifferenceRow::state, DifferenceRow::closedOn)
                .containsExactly(tuple(ReconciledState.CLOSED, TOMORROW));
        assertThat(live(CADA, 2026)).isEmpty();
        known(TriedCheck.withoutPaper(2));
        assertThat(live(CADA, 2026)).extracting(CheckLine::id, CheckLine::state)
                .containsExactly(tuple(finding.id(), ReconciledState.OPEN));
        assertThat(checked(TOMORROW)).isEqualTo(new ReconciledYear(2026, 1, 0, 0));
        assertThat(rows("finance")).extracting(DifferenceRow::id, DifferenceRow::firstSeenOn,
                row -> row.said().comment()).containsExactly(tuple(finding.id(), TODAY, "Original à la préfecture."));
        List<DifferenceWord> history = as("finance", TODAY, (desk, rows) -> desk.checks().history(finding.id()));
        assertThat(history)
                .extracting(DifferenceWord::state).containsExactly(ReconciledState.OPEN, ReconciledState.JUSTIFIED,
                        ReconciledState.CLOSED, ReconciledState.OPEN);
    }

    @Test void figures_that_move_leave_a_finding_as_it_was_justified() {
        known(TriedCheck.closed(11));
        var finding = found().get(0);
        as("finance", TODAY, (desk, rows) -> {
            desk.checks().justify(finding.id(), "Travaux jusqu'en mai.");
            return null;
        });
        known(TriedCheck.closed(12));
        assertThat(checked(TOMORROW)).isEqualTo(new ReconciledYear(2026, 0, 1, 0));
        assertThat(rows("finance")).extracting(DifferenceRow::state, row -> row.why().get(1).reference())
                .containsExactly(tuple(ReconciledState.JUSTIFIED, "88"));
    }

    @Test
    @Rule("R54") void a_convention_that_another_ended_is_judged_as_it_was_signed_and_the_other_by_what_was_left() {
        var next = "insert into credit_act (id, facility_id, nature, number, signed_on, starts_on, ends_on, extension) values"
                + " (5, 900, 'CONVENTION', 'C-9', '2026-04-01', '2026-05-01', '%s', true); insert into credit_paper (act_id,"
                + " media_type, content, added_on) values (5, 'application/pdf', 'x', '2026-04-01')";
        known("2026-04-01", TriedCheck.ends(2, "2026-04-30") + ";" + next.formatted("2029-12-31"));
        assertThat(found()).isEmpty();
        known("2026-06-01", TriedCheck.ends(5, "2026-12-31"));
        assertThat(found()).isEmpty();
        nothing_is_to_be_asked();
        known("2026-04-01", TriedCheck.ends(2, "2026-04-30") + ";" + next.formatted("2029-12-30"));
        assertThat(found()).extracting(DifferenceRow::type, DifferenceRow::target)
                .containsExactly(tuple(CreditCheck.K2, "C-9"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"2026-06-21, 2026-06-21, -", "2026-06-22, 2026-06-21, K5",
            "2026-06-21, 2026-06-22, K5", "-, 2026-06-21, K5",
            "2026-06-21, -, K5"}) void a_facility_that_has_closed_needs_no_convention(
                    String places, String code, CreditCheck found) {
        known(TriedCheck.ends(3, "2026-06-20") + ";" + ends("place", places) + ends("facility_code", code)
                + "update act_places set ends_on = '2026-06-21' where facility_id = 901");
        assertThat(found()).filteredOn(row -> row.facility() == HUDA).extracting(DifferenceRow::type)
                .isEqualTo(found == null ? List.of() : List.of(found));
        known("update facility_code set ends_on = null");
    }

    private static String ends(String table, String day) {
        return day == null ? "" : "update %s set ends_on = '%s' where facility_id = 901;".formatted(table, day);
    }

    @Test void terms_that_give_no_place_close_a_facility_and_a_finding_closes_with_it() {
        known(TriedCheck.ends(3, "2026-06-20"));
        assertThat(found()).extracting(DifferenceRow::type).containsExactly(CreditCheck.K5);
        known(ends("place", "2026-06-22") + "update act_places set ends_on = '2026-06-22' where facility_id = 901;"
                + "insert into facility_terms values (9, 901, '2026-06-22', 'HUDA', 'SUBVENTIONNEE', 1, 0, 'ACT')");
        assertThat(checked(TODAY).kept()).isEqualTo(1);
        assertThat(checked(TOMORROW)).isEqualTo(new ReconciledYear(2026, 0, 0, 1));
        known("delete from facility_terms where id = 9");
    }

    @Test void each_sees_the_findings_of_its_own_scope_and_only_finance_checks() {
        known(TriedCheck.withoutPaper(2) + ";" + TriedCheck.withoutPaper(3));
        assertThat(found()).extracting(DifferenceRow::facility).containsExactlyInAnyOrder(CADA, HUDA);
        assertThat(rows("prefect")).hasSize(2);
        assertThat(rows("director")).extracting(DifferenceRow::facility).containsExactly(CADA);
        assertThat(rows("lille")).isEmpty();
        assertThat(as("lille", TODAY, (desk, rows) -> desk.checks().check(2026, null)).closed()).isZero();
        assertThat(rows("lille")).isNotEmpty().allMatch(row -> row.facility() == LILLE);
        assertThat(rows("finance")).hasSize(2).noneMatch(row -> row.closedOn() != null);
        assertThatThrownBy(() -> rows("social")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as("director", TODAY, (desk, rows) -> desk.checks().check(2026, null)))
                .isInstanceOf(Forbidden.class);
    }

    @Test void by_night_the_nation_is_checked_with_nobody_there_and_differences_are_left_alone() {
        known(TriedCheck.withoutPaper(2));
        as("finance", TODAY, (desk, rows) -> desk.checks().reconcile(2026, null));
        var night = inside(TODAY, (entities, clock) -> new Reconciling(new Differences(entities),
                new CreditReader(entities), clock).checks(2026));
        assertThat(night.opened()).isGreaterThanOrEqualTo(2);
        assertThat(rows("lille")).isNotEmpty();
        assertThat(checked(TODAY)).isEqualTo(new ReconciledYear(2026, 0, 1, 0));
        var differences = as("finance", TODAY,
                (desk, rows) -> desk.checks().find(DifferenceFilter.ofYear(2026, null), 0, 100));
        assertThat(differences.rows()).isNotEmpty().noneMatch(row -> row.type() instanceof CreditCheck)
                .allMatch(row -> row.closedOn() == null);
    }
}
