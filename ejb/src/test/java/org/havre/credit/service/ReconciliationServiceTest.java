package org.havre.credit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiFunction;
import org.havre.access.Entry;
import org.havre.access.Forbidden;
import org.havre.access.Permissions;
import org.havre.access.service.Door;
import org.havre.credit.DifferenceFilter;
import org.havre.credit.DifferenceRow;
import org.havre.credit.DifferenceType;
import org.havre.credit.DifferenceWord;
import org.havre.credit.Differences;
import org.havre.credit.Euros;
import org.havre.credit.ReconciledState;
import org.havre.credit.Trace;
import org.havre.credit.TraceKind;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A CADA of 100 places and a HUDA of 80 in Lyon of which everything agrees, another CADA in Lille; it is 21 June 2026. */
@OnPostgres
class ReconciliationServiceTest {
    private static final long CADA = 900;
    private static final long HUDA = 901;
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 21);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static boolean settled;

    private final TestDatabase database;

    ReconciliationServiceTest(TestDatabase database) { this.database = database; }

    @BeforeEach void all_agrees() {
        if (!settled) settle();
        settled = true;
        database.execute(
                """
                select set_config('havre.now', '2026-01-01T08:00:00Z', false), set_config('havre.account', '', false);
                truncate payment, payment_history, planned_instalment, allocation, allocation_history, service_certificate, recovery_order,
                    service_certificate_history, recovery_order_history, act_places, act_places_history, commitment, commitment_history,
                    credit_act, credit_act_history, envelope, envelope_history, reconciliation_word, reconciliation_difference,
                    reconciliation_difference_history, stay, bed_assignment, unavailability, month_statement, declared_activity cascade;
                insert into envelope (id, programme, region_code, year, level, ae, cp) values (1, 303, 'FR-ARA', 2026, 'DRL', 959658, 959658),
                    (2, 303, 'FR-ARA', 2026, 'SUBSIDY', 600000, 600000);
                insert into credit_act (id, facility_id, nature, number, signed_on, starts_on, ends_on) values
                    (1, 900, 'AUTHORISATION', 'A-1', '2019-12-01', '2020-01-01', '2034-12-31'),
                    (2, 900, 'CONVENTION', 'C-1', '2024-12-01', '2025-01-01', '2029-12-31'),
                    (3, 901, 'CONVENTION', 'C-2', '2025-12-01', '2026-01-01', '2026-12-31'),
                    (4, 902, 'CONVENTION', 'C-3', '2024-12-01', '2025-01-01', '2029-12-31');
                insert into act_places (id, act_id, facility_id, places, starts_on, ends_on, cost_kind) values
                    (1, 1, 900, 100, '2020-01-01', '2035-01-01', 'CADA'), (2, 3, 901, 80, '2026-01-01', '2027-01-01', 'HUDA'),
                    (3, 4, 902, 10, '2025-01-01', '2030-01-01', 'CADA');
                begin;
                insert into allocation (id, facility_id, year, programme, form, act_id, amount, signed_on, catch_up) values
                    (1, 900, 2025, 303, 'DGF', null, 930000.00, '2025-05-04', 'SPREAD'),
                    (2, 900, 2026, 303, 'DGF', null, 959658.00, '2026-05-04', 'SPREAD'),
                    (3, 901, 2026, 303, 'SUBSIDY', 3, 560932.00, '2026-01-10', null);
                insert into planned_instalment (id, allocation_id, facility_id, due_on, amount) values
                    (1, 3, 901, '2026-03-01', 400000.00), (2, 3, 901, '2026-09-01', 160932.00);
                commit;
                insert into commitment (id, number, operator_id, facility_id, region_code, programme, year_from, year_to, ae) values
                    (1, '2100000001', 1, 900, 'FR-ARA', 303, 2026, 2026, 959658), (2, '2100000002', 1, 901, 'FR-ARA', 303, 2026, 2026, 560932);
                insert into payment (id, facility_id, operator_id, year, programme, amount, paid_on, commitment_number, request_number)
                select m, 900, 1, 2026, 303, case when m < 5 then 77500 else 81207.25 end, make_date(2026, m, 20), '2100000001', '10000' || m
                from generate_series(1, 6) m;
                insert into payment (id, facility_id, operator_id, year, programme, amount, paid_on, commitment_number, request_number)
                values (11, 901, 1, 2026, 303, 400000, '2026-03-01', '2100000002', '200001')""");
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
                insert into unit (id, facility_id, site_id, name, bed_count) values (1, 900, 1, '1', 100), (2, 901, 2, '1', 80);
                insert into place (id, facility_id, unit_id, label, starts_on)
                select n, case when n <= 100 then 900 else 901 end, case when n <= 100 then 1 else 2 end, n::text, '2015-01-01' from generate_series(1, 180) n;
                insert into household (id, reference) values (1, 'M1');
                insert into person (id, family_name, sex, birth_date, birth_precision) values (1, 'Nom', 'F', '1990-01-01', 'DAY');
                insert into account (id, login, display_name, password_hash)
                select n, login, initcap(login), 'x' from (values (1, 'social'), (2, 'director'), (3, 'finance'), (4, 'prefect'), (5, 'lille'),
                    (6, 'rhone')) a (n, login);
                insert into account_right (id, account_id, role, scope, scope_key, starts_on)
                values (1, 1, 'SOCIAL', 'FACILITY', null, '2015-01-01'), (2, 2, 'DIRECTOR', 'FACILITY', null, '2015-01-01'),
                       (3, 3, 'FINANCE', 'REGION', 'FR-ARA', '2015-01-01'), (4, 4, 'PREFECTURE', 'DEPARTMENT', '69', '2015-01-01'),
                       (5, 5, 'FINANCE', 'REGION', 'FR-HDF', '2015-01-01'), (6, 6, 'FINANCE', 'FACILITY', null, '2015-01-01');
                insert into account_right_facility values (1, 900), (2, 900), (6, 900)""");
    }

    /** On a day, as somebody who has entered. */
    private <T> T as(String login, LocalDate day, BiFunction<ReconciliationService, EntityManager, T> work) {
        return inside(day, (entities, clock) -> {
            var entry = new Entry();
            new Door(entities, clock, entry).enter(login);
            return work.apply(new ReconciliationService(new Permissions(entry), new Differences(entities),
                    new CreditReader(entities), clock), entities);
        });
    }

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

    private ReconciledYear reconciled(LocalDate day) {
        return as("finance", day, (desk, rows) -> desk.reconcile(2026, null));
    }

    private List<DifferenceRow> rows(String login) {
        return as(login, TODAY, (desk, rows) -> desk.find(DifferenceFilter.ofYear(2026), 0, 100)).rows();
    }

    private List<DifferenceWord> history(long id) { return as("finance", TODAY, (desk, rows) -> desk.history(id)); }

    private List<Differences.Owner> owners() { return as("finance", TODAY, (desk, rows) -> desk.owners()); }

    private List<DifferenceRow> found() {
        reconciled(TODAY);
        return rows("finance");
    }

    private DifferenceRow only() {
        var found = found();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private void paid(long id, long facility, int year, String amount, String on, String commitment) {
        database.execute("insert into payment (id, facility_id, operator_id, year, programme, amount, paid_on,"
                + " commitment_number, request_number) values (" + id + ", " + facility + ", 1, " + year + ", 303, "
                + amount + ", '" + on + "', '" + commitment + "', '9" + id + "00')");
    }

    @Test void where_decisions_presence_and_money_agree_nothing_differs_however_often_it_is_asked() {
        assertThat(reconciled(TODAY)).isEqualTo(new ReconciledYear(2026, 0, 0, 0));
        assertThat(reconciled(TOMORROW)).isEqualTo(new ReconciledYear(2026, 0, 0, 0));
        assertThat(rows("finance")).isEmpty();
    }

    @Test void what_a_result_gives_back_leaves_what_was_paid_and_an_overpayment_lowers_it() {
        assertThat(lacking()).isEqualTo(Euros.of("-160932.00"));
        database.execute("insert into recovery_order (id, facility_id, year, amount, number, issued_on, reason)"
                + " values (1, 901, 2026, 10000, 'T-1', '2026-12-01', 'RESULT')");
        assertThat(lacking()).isEqualTo(Euros.of("-160932.00"));
        database.execute("update recovery_order set reason = 'OVERPAYMENT'");
        assertThat(lacking()).isEqualTo(Euros.of("-170932.00"));
    }

    /** Of the HUDA, once the year is over. */
    private Euros lacking() {
        return as("finance", LocalDate.of(2027, 1, 5), (desk, rows) -> {
            desk.reconcile(2026, null);
            return desk.find(DifferenceFilter.ofYear(2026), 0, 100).rows().stream()
                    .filter(row -> row.type() == DifferenceType.PAID_NOT_GRANTED && row.facility() == HUDA)
                    .findFirst().orElseThrow().amount();
        });
    }

    @Test void a_payment_that_was_made_twice_is_told_with_both_of_its_numbers_and_as_more_than_was_due() {
        paid(20, CADA, 2026, "81207.25", "2026-05-20", "2100000001");
        assertThat(found()).extracting(DifferenceRow::type, DifferenceRow::facility, DifferenceRow::month,
                DifferenceRow::amount, row -> row.why().stream().map(Trace::reference).toList())
                .containsExactlyInAnyOrder(
                        tuple(DifferenceType.PAYMENT_TWICE, CADA, null, Euros.of("81207.25"),
                                List.of("2100000001/100005", "2100000001/92000")),
                        tuple(DifferenceType.PAYMENT_NOT_INSTALMENT, CADA, YearMonth.of(2026, 5),
                                Euros.of("81207.25"),
                                List.of("2026-05-20", "2100000001/100005", "2100000001/92000")));
    }

    @Test void a_payment_for_this_year_that_was_made_in_another_is_one_of_the_wrong_year() {
        database.execute("update payment set paid_on = '2025-12-30' where id = 1");
        assertThat(found()).extracting(DifferenceRow::type, DifferenceRow::month, DifferenceRow::amount)
                .containsExactlyInAnyOrder(tuple(DifferenceType.WRONG_YEAR, null, Euros.of("77500.00")),
                        tuple(DifferenceType.PAYMENT_NOT_INSTALMENT, YearMonth.of(2026, 1), Euros.of("-77500.00")));
    }

    @Test void a_payment_for_another_year_counts_in_the_month_in_which_it_was_made() {
        paid(20, CADA, 2025, "1.00", "2026-02-03", "2100000009");
        assertThat(only()).extracting(DifferenceRow::type, DifferenceRow::month, DifferenceRow::amount)
                .containsExactly(DifferenceType.PAYMENT_NOT_INSTALMENT, YearMonth.of(2026, 2), Euros.of("1.00"));
    }

    @Test void payments_above_their_commitment_are_told_whatever_facility_was_paid_on_it() {
        database.execute("update commitment set ae = 472414.50 where id = 1");
        assertThat(found()).isEmpty();
        paid(20, 902, 2026, "0.01", "2026-06-21", "2100000001");
        assertThat(only()).extracting(DifferenceRow::type, DifferenceRow::target, DifferenceRow::amount)
                .containsExactly(DifferenceType.ABOVE_COMMITMENT, "2100000001", Euros.of("0.01"));
    }

    @Test void a_payment_after_the_last_day_of_its_convention_stands_on_none() {
        database.execute("update credit_act set ends_on = '2026-02-28' where id = 3");
        assertThat(only()).extracting(DifferenceRow::type, DifferenceRow::facility, DifferenceRow::amount)
                .containsExactly(DifferenceType.CLOSED_CONVENTION, HUDA, Euros.of("400000.00"));
        database.execute("update credit_act set ends_on = '2026-03-01' where id = 3");
        assertThat(reconciled(TODAY).closed()).isEqualTo(1);
    }

    @Test void places_that_are_paid_and_not_open_cost_what_they_would_each_night() {
        database.execute("update place set ends_on = '2026-06-11' where id between 1 and 3");
        assertThat(found()).extracting(DifferenceRow::type, DifferenceRow::month, DifferenceRow::count,
                DifferenceRow::amount)
                .containsExactlyInAnyOrder(
                        tuple(DifferenceType.PAID_NOT_OPEN, YearMonth.of(2026, 6), 30L, Euros.of("657.30")),
                        tuple(DifferenceType.CAPACITIES_DIFFER, YearMonth.of(2026, 6), 3L, Euros.of("1314.60")));
        database.execute("update place set ends_on = null");
    }

    @Test void places_that_are_open_and_in_no_act_cost_what_each_tranche_does_on_its_days() {
        database.execute(
                """
                update act_places set ends_on = '2026-05-15' where id = 1;
                insert into act_places (id, act_id, facility_id, places, starts_on, ends_on, cost_kind)
                values (9, 1, 900, 70, '2026-05-15', '2035-01-01', 'CADA'), (10, 1, 900, 29, '2026-05-15', '2035-01-01', 'HUDA')""");
        assertThat(found()).filteredOn(row -> row.type() == DifferenceType.OPEN_NOT_PAID)
                .extracting(DifferenceRow::month, DifferenceRow::count, DifferenceRow::amount)
                .containsExactlyInAnyOrder(tuple(YearMonth.of(2026, 5), 17L, Euros.of("21.12").times(17)),
                        tuple(YearMonth.of(2026, 6), 20L, Euros.of("21.12").times(20)));
    }

    @Test void a_night_that_somebody_is_sheltered_is_told_without_a_name() {
        database.execute("insert into stay (id, person_id, facility_id, starts_on, ends_on, entry, exit_reason)"
                + " values (1, 1, 900, '2026-03-30', '2026-04-02', 'SHELTERING', 'OTHER')");
        assertThat(found()).extracting(DifferenceRow::type, DifferenceRow::month, DifferenceRow::count,
                DifferenceRow::amount, DifferenceRow::frozen)
                .containsExactlyInAnyOrder(
                        tuple(DifferenceType.NIGHT_WITHOUT_DECISION, YearMonth.of(2026, 3), 2L, Euros.of("43.82"),
                                false),
                        tuple(DifferenceType.NIGHT_WITHOUT_DECISION, YearMonth.of(2026, 4), 1L, Euros.of("21.91"),
                                false));
        assertThat(rows("finance").toString()).doesNotContain("Nom");
    }

    @Test void a_closed_month_counts_as_it_was_closed_whatever_is_recorded_since() {
        database.execute("""
                insert into month_statement (digest, facility_id, month, code, kind, closed_on, closed_at, due_on, author_id, author_name,
                    measures, nights)
                values (repeat('a', 64), 900, '2026-04-01', 'C6980', 'CADA', '2026-05-02', '2026-05-02T10:00:00Z', '2026-05-10', 2, 'D',
                    array['OPENED', 'TRAVAUX', 'OVERSTAY_OTHER'], array[3000, 0, 240])""");
        assertThat(only()).extracting(DifferenceRow::type, DifferenceRow::month, DifferenceRow::count,
                DifferenceRow::amount, DifferenceRow::frozen).containsExactly(DifferenceType.OVERSTAY,
                        YearMonth.of(2026, 4), 240L, Euros.of("5258.40"), true);
    }

    @Test void capacities_differ_in_the_month_whose_file_says_so() {
        database.execute(
                "insert into declared_activity (facility_id, month, capacity) values (900, '2026-05-01', 98)");
        assertThat(only()).extracting(DifferenceRow::type, DifferenceRow::month, DifferenceRow::count)
                .containsExactly(DifferenceType.CAPACITIES_DIFFER, YearMonth.of(2026, 5), 2L);
    }

    @Test void grants_above_the_envelope_of_their_region_are_told_by_those_alone_who_see_all_of_it() {
        database.execute("update envelope set cp = 959657.99 where id = 1");
        assertThat(as("rhone", TODAY, (desk, rows) -> desk.reconcile(2026, null)).opened()).isZero();
        var above = only();
        assertThat(above).extracting(DifferenceRow::type, DifferenceRow::facility, DifferenceRow::regionCode,
                DifferenceRow::target, DifferenceRow::amount).containsExactly(DifferenceType.GRANTS_ABOVE_ENVELOPE,
                        null, "FR-ARA", "303 DRL", Euros.of("0.01"));
        assertThat(as("rhone", TODAY, (desk, rows) -> desk.reconcile(2026, null)).closed()).isZero();
    }

    @Test void service_that_was_certified_and_is_not_what_acts_say_is_told() {
        database.execute(
                "insert into service_certificate (id, facility_id, starts_on, ends_on, place_days, certified_on,"
                        + " author_id) values (1, 900, '2026-01-01', '2026-01-31', 3101, '2026-02-02', 3)");
        assertThat(only()).extracting(DifferenceRow::type, DifferenceRow::count)
                .containsExactly(DifferenceType.CERTIFIED_NOT_DELIVERED, 1L);
    }

    @Test void a_difference_closes_when_its_cause_is_gone_and_opens_again_with_all_that_was_said() {
        database.execute("update payment set amount = 77500.01 where id = 2");
        var difference = only();
        assertThat(difference.state()).isEqualTo(ReconciledState.OPEN);
        as("finance", TODAY, (desk, rows) -> {
            desk.justify(difference.id(), " Un centime de trop, rendu en juillet. ");
            return null;
        });
        assertThat(reconciled(TODAY)).isEqualTo(new ReconciledYear(2026, 0, 1, 0));
        assertThat(rows("finance")).extracting(DifferenceRow::state).containsExactly(ReconciledState.JUSTIFIED);
        database.execute("update payment set amount = 77500.00 where id = 2");
        assertThat(reconciled(TOMORROW)).isEqualTo(new ReconciledYear(2026, 0, 0, 1));
        assertThat(rows("finance")).extracting(DifferenceRow::state, DifferenceRow::closedOn, row -> row.age(TODAY))
                .containsExactly(tuple(ReconciledState.CLOSED, TOMORROW, 1L));
        database.execute("update payment set amount = 77500.02 where id = 2");
        assertThat(reconciled(TOMORROW.plusDays(1))).isEqualTo(new ReconciledYear(2026, 1, 0, 0));
        assertThat(rows("finance")).extracting(DifferenceRow::id, DifferenceRow::firstSeenOn, DifferenceRow::amount,
                row -> row.said().comment())
                .containsExactly(tuple(difference.id(), TODAY, Euros.of("0.02"),
                        "Un centime de trop, rendu en juillet."));
        assertThat(history(difference.id()))
                .extracting(DifferenceWord::state, DifferenceWord::author, DifferenceWord::amount)
                .containsExactly(tuple(ReconciledState.OPEN, null, Euros.of("0.01")),
                        tuple(ReconciledState.JUSTIFIED, "Finance", Euros.of("0.01")),
                        tuple(ReconciledState.CLOSED, null, Euros.of("0.01")),
                        tuple(ReconciledState.OPEN, null, Euros.of("0.02")));
    }

    @Test void what_was_justified_for_another_amount_opens_anew() {
        database.execute("update payment set amount = 77500.01 where id = 2");
        var difference = only();
        as("finance", TODAY, (desk, rows) -> {
            desk.justify(difference.id(), "Vu");
            return null;
        });
        database.execute("update payment set amount = 77500.03 where id = 2");
        reconciled(TOMORROW);
        assertThat(rows("finance")).extracting(DifferenceRow::state, DifferenceRow::amount)
                .containsExactly(tuple(ReconciledState.OPEN, Euros.of("0.03")));
    }

    @Test void a_word_is_refused_with_every_reason_and_a_justification_may_be_taken_back() {
        database.execute("update payment set amount = 77500.01 where id = 2");
        var id = only().id();
        assertThatThrownBy(() -> said(id, " ", true)).isInstanceOfSatisfying(Refusal.class,
                refused -> assertThat(refused.objections()).extracting(Objection::key)
                        .containsExactly("DifferenceRule.NOTHING_SAID"));
        assertThatThrownBy(() -> said(id, "x".repeat(201), false)).isInstanceOfSatisfying(Refusal.class,
                refused -> assertThat(refused.objections()).extracting(Objection::key)
                        .containsExactly("DifferenceRule.TOO_LONG", "DifferenceRule.SAID_ALREADY"));
        said(id, "x".repeat(200), true);
        said(id, "Pas rendu.", false);
        assertThat(rows("finance")).extracting(DifferenceRow::state).containsExactly(ReconciledState.OPEN);
    }

    private void said(long id, String comment, boolean justified) {
        as("finance", TODAY, (desk, rows) -> {
            if (justified) desk.justify(id, comment);
            else desk.reopen(id, comment);
            return null;
        });
    }

    @Test void a_difference_is_handed_to_somebody_who_looks_after_its_money() {
        database.execute("update payment set amount = 77500.01 where id = 2");
        var id = only().id();
        assertThat(owners()).extracting(Differences.Owner::name)
                .containsExactly("Finance", "Rhone");
        handed(id, 6L);
        assertThat(mine(6L)).extracting(DifferenceRow::owner).containsExactly("Rhone");
        assertThat(mine(0L)).isEmpty();
        assertThatThrownBy(() -> handed(id, 5L)).isInstanceOf(NotFound.class);
        handed(id, null);
        assertThat(mine(0L)).hasSize(1);
    }

    private void handed(long id, Long owner) {
        as("finance", TODAY, (desk, rows) -> {
            desk.assign(id, owner);
            return null;
        });
    }

    private List<DifferenceRow> mine(long owner) {
        return as("finance", TODAY, (desk, rows) -> desk.find(
                new DifferenceFilter(2026, "FR-ARA", CADA, DifferenceType.PAYMENT_NOT_INSTALMENT, ReconciledState.OPEN,
                        owner),
                0, 10)).rows();
    }

    @Test void each_sees_the_differences_of_its_own_scope_and_nobody_else_writes() {
        database.execute("update payment set amount = 77500.01 where id = 2;"
                + " update payment set amount = 400000.01 where id = 11");
        paid(20, 902, 2026, "5.00", "2026-06-01", "2100000009");
        assertThat(found()).extracting(DifferenceRow::facility).containsExactlyInAnyOrder(CADA, HUDA);
        assertThat(rows("prefect")).hasSize(2);
        assertThat(rows("director")).extracting(DifferenceRow::facility).containsExactly(CADA);
        assertThat(rows("lille")).isEmpty();
        assertThat(as("lille", TODAY, (desk, rows) -> desk.reconcile(2026, null)).closed()).isZero();
        assertThat(rows("lille")).isNotEmpty().allMatch(row -> row.facility() == 902L);
        assertThat(rows("finance")).hasSize(2).noneMatch(row -> row.closedOn() != null);
        assertThatThrownBy(() -> rows("social")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as("director", TODAY, (desk, rows) -> desk.reconcile(2026, null)))
                .isInstanceOf(Forbidden.class);
    }

    @Test void by_night_the_nation_is_reconciled_with_nobody_there_and_by_day_it_is_found_the_same() {
        database.execute("update payment set amount = 77500.01 where id = 2");
        paid(20, 902, 2026, "5.00", "2026-06-01", "2100000009");
        var night = inside(TODAY, (entities, clock) -> new Reconciling(new Differences(entities),
                new CreditReader(entities), clock).year(2026));
        assertThat(night.opened()).isGreaterThanOrEqualTo(2);
        assertThat(rows("finance")).extracting(DifferenceRow::facility).containsExactly(CADA);
        assertThat(rows("lille")).isNotEmpty();
        assertThat(reconciled(TODAY)).isEqualTo(new ReconciledYear(2026, 0, 1, 0));
    }

    @Test void nights_that_are_kept_count_as_those_that_are_counted() {
        database.execute("update place set ends_on = '2026-06-11' where id between 1 and 3;"
                + " select begin_to_keep_nights('2016-01-01')");
        assertThat(reconciled(TODAY).opened()).isEqualTo(2);
        database.execute("select keep_nights('2026-08-01', 20)");
        assertThat(reconciled(TODAY)).isEqualTo(new ReconciledYear(2026, 0, 2, 0));
        database.execute("update place set ends_on = null");
        assertThat(reconciled(TODAY)).isEqualTo(new ReconciledYear(2026, 0, 0, 2));
    }
}
