package org.havre.demo.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.havre.credit.CheckBooks;
import org.havre.credit.CreditCheck;
import org.havre.credit.CreditFinding;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The money of the demo set: mostly as it should be on 31 October 2026, and here and there not. */
@OnPostgres(filled = OfTheDemo.class)
class MoneyTest {
    private static final String DAY = "date '2026-10-31'";

    private final TestDatabase database;

    MoneyTest(TestDatabase database) { this.database = database; }

    private List<String> read(String sql) throws SQLException {
        try (var owner = database.asOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }

    @Test void on_every_day_of_both_years_acts_give_as_many_places_as_the_terms_say() throws SQLException {
        assertThat(read("""
                select f.name || ' ' || d::date from facility f cross join generate_series(date '2025-01-01', date '2026-12-31', interval '1 day') d
                where (select authorised_capacity from facility_terms t where t.facility_id = f.id and t.starts_on <= d order by starts_on desc limit 1)
                   <> (select coalesce(sum(places), 0) from act_places p where p.facility_id = f.id and p.starts_on <= d and coalesce(p.ends_on, 'infinity') > d)
                order by 1""")).isEmpty();
    }

    @Test void every_facility_is_granted_money_but_for_one_whose_order_is_not_signed() throws SQLException {
        assertThat(read(
                "select count(*) from facility f where not exists (select from allocation a where a.facility_id = f.id and a.year = 2026)"))
                .containsExactly("1");
        assertThat(read("select count(*) from allocation where year = 2025")).containsExactly("18");
    }

    /** OFII and the facility see who they are, finance how many. */
    @Test void some_of_the_dublin_procedure_live_in_the_huda_that_becomes_a_cada_and_nobody_in_a_cada()
            throws SQLException {
        var people = read("""
                select t.kind || ' ' || exists (select from facility_terms n where n.facility_id = t.facility_id and n.kind = 'CADA' and n.starts_on > DAY)
                       || ' ' || (count(*) >= 3)
                from person_procedure d join stay s on s.person_id = d.person_id and not s.cancelled and s.starts_on <= DAY
                     and coalesce(s.ends_on, 'infinity') > DAY
                cross join lateral (select x.* from facility_terms x where x.facility_id = s.facility_id and x.starts_on <= DAY
                                    order by x.starts_on desc limit 1) t
                where d.procedure = 'DUBLIN' and d.starts_on <= DAY and not exists (select from person_procedure l
                      where l.person_id = d.person_id and l.starts_on > d.starts_on and l.starts_on <= DAY)
                group by t.kind, t.facility_id""".replace("DAY", DAY));
        assertThat(people).contains("HUDA true true").noneMatch(each -> each.startsWith("CADA"));
    }

    @Test void one_agreement_was_not_renewed_and_all_others_hold() throws SQLException {
        assertThat(read(
                "select count(*) from facility f where not exists (select from credit_act a where a.facility_id = f.id"
                        + " and a.nature in ('CONVENTION', 'CONTRACT') and a.starts_on <= " + DAY + " and a.ends_on >= "
                        + DAY + ")"))
                .containsExactly("1");
    }

    @Test void one_payment_came_twice_and_one_commitment_is_too_small() throws SQLException {
        assertThat(read(
                "select count(*) from (select 1 from payment group by facility_id, paid_on, amount having count(*) > 1) x"))
                .containsExactly("1");
        assertThat(read(
                "select count(*) from commitment c where ae < (select sum(amount) from payment p where p.commitment_number = c.number)"
                        + " and year_from = 2026 and ae < 600000"))
                .isNotEmpty();
    }

    @Test void the_subsidies_pass_their_envelope_and_the_grants_of_the_cada_keep_to_theirs() throws SQLException {
        assertThat(read("""
                select e.programme || ' ' || e.level from envelope e where e.year = 2026 and e.level in ('DRL', 'SUBSIDY') and e.cp <
                    (select sum(a.amount) from allocation a where a.year = 2026 and a.programme = e.programme
                     and case e.level when 'DRL' then a.form = 'DGF' else a.form = 'SUBSIDY' end)"""))
                .containsExactly("303 SUBSIDY");
    }

    @Test void every_result_balances_and_is_the_products_less_the_charges_of_its_account() throws SQLException {
        assertThat(read("""
                select f.name || ' ' || r.year from budget_result r join facility f on f.id = r.facility_id
                where r.net <> r.taken_by_state + r.allocation + r.recovered + r.reused + r.dedicated - r.compensated_deficit
                   or r.allocation <> (select coalesce(sum(d.amount), 0) from result_detail d where d.result_id = r.id)
                   or r.net <> (select sum(case l.side when 'PRODUCT' then l.amount else -l.amount end) from budget b
                                join budget_line l on l.budget_id = b.id
                                where b.facility_id = r.facility_id and b.year = r.year and b.stage = 'ACCOUNT')"""))
                .isEmpty();
        assertThat(read("select distinct sign(net)::int from budget_result order by 1")).containsExactly("-1", "0",
                "1");
    }

    @Test void the_grants_take_results_up_but_for_one_that_says_nothing() throws SQLException {
        assertThat(
                read("""
                select count(*) from budget_result r join allocation a on a.facility_id = r.facility_id and a.year = r.year + 2
                where r.year = 2024 and a.taken_up is distinct from r.compensated_deficit - r.taken_by_state - r.reused"""))
                .containsExactly("1");
    }

    @Test void some_documents_are_missing_some_came_late_and_something_is_asked_back() throws SQLException {
        assertThat(read("select count(*) from document_received where document = 'ACCOUNT_SUBMITTED' and year = 2025"
                + " and received_on > date '2026-04-30'")).doesNotContain("0");
        assertThat(
                read("""
                select count(*) from facility f where exists (select from facility_terms t where t.facility_id = f.id and t.regime = 'TARIFEE')
                and not exists (select from document_received d where d.facility_id = f.id and d.year = 2026 and d.document = 'BUDGET_REQUESTED')"""))
                .doesNotContain("0");
        assertThat(read("select distinct reason from recovery_order order by 1")).contains("OVERPAYMENT", "RESULT");
        assertThat(read("select count(*) from commitment where year_to > year_from")).doesNotContain("0");
    }

    @Test void a_few_findings_of_several_checks_are_there_and_each_facility_alone_has_its_own() throws SQLException {
        try (var app = database.asApp(); var statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute("select enter('finance', '2026-10-31 10:00+01', '2026-10-31')");
            var all = CheckBooks.read(app, 2026, null, null, OfTheDemo.TODAY);
            var found = all.findings();
            var alone = new ArrayList<CreditFinding>();
            for (var year : all.book().facilities())
                alone.addAll(CheckBooks.read(app, 2026, year.name().id(), null, OfTheDemo.TODAY).findings());
            assertThat(found).containsExactlyInAnyOrderElementsOf(alone).extracting(CreditFinding::check).contains(
                    CreditCheck.K2, CreditCheck.K5, CreditCheck.K6, CreditCheck.K8, CreditCheck.K18, CreditCheck.K30);
            app.rollback();
        }
    }

    /** By another way: plain questions to the tables, facility by facility. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            K5  | not exists (select from credit_act a where a.facility_id = f.id and a.nature in ('CONVENTION', 'CONTRACT') and date '2026-10-31' between a.starts_on and coalesce(a.ends_on, 'infinity'))
            K8  | not exists (select from facility_evaluation e where e.facility_id = f.id and e.evaluated_on >= date '2021-10-31')
            K16 | (select count(*) from facility_code c where c.facility_id = f.id and c.starts_on <= '2026-10-31' and coalesce(c.ends_on, 'infinity') > '2026-10-31') > 1
            K30 | exists (select from credit_act a where a.facility_id = f.id and a.nature = 'CONVENTION' and a.ends_on >= '2026-10-31' and a.id not in (select act_id from credit_paper))
            """) void a_plain_question_finds_the_same_facilities(CreditCheck check, String condition)
            throws SQLException {
        try (var app = database.asApp(); var statement = app.createStatement()) {
            app.setAutoCommit(false);
            statement.execute("select enter('finance', '2026-10-31 10:00+01', '2026-10-31')");
            var found = CheckBooks.read(app, 2026, null, null, OfTheDemo.TODAY).findings().stream()
                    .filter(one -> one.check() == check).map(one -> String.valueOf(one.facility())).distinct().toList();
            assertThat(found).containsExactlyInAnyOrderElementsOf(
                    read("select f.id from facility f where " + condition));
            app.rollback();
        }
    }
}
