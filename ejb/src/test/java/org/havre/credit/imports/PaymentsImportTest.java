package org.havre.credit.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.havre.credit.PaymentFate.ASKED;
import static org.havre.credit.PaymentFate.CREATED;
import static org.havre.credit.PaymentFate.REFUSED;
import static org.havre.credit.PaymentFate.UNCHANGED;
import static org.havre.shared.workbook.TestWorkbook.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.havre.access.Entry;
import org.havre.access.Forbidden;
import org.havre.access.Permissions;
import org.havre.access.service.Door;
import org.havre.credit.CreditActs;
import org.havre.credit.JudgedPayment;
import org.havre.credit.MatchWay;
import org.havre.credit.PaymentChoice;
import org.havre.credit.PaymentRow;
import org.havre.credit.Payments;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.facility.imports.ImportProgress;
import org.havre.shared.BusinessClock;
import org.havre.shared.Objection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two HUDA of one operator in Lyon with a convention and a subsidy each, one in Lille; it is 30 November 2026. */
@OnPostgres
class PaymentsImportTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 20);
    private static final Object[] HEADINGS = {"Engagement juridique", "Demande de paiement", "Montant", "Payé le",
            "Exercice", "Code", "Opérateur"};
    private static final String CERISIERS = "2100000001";
    private static final String TILLEULS = "2100000002";
    private static final String LILLE = "2100000003";
    private static boolean settled;

    private final TestDatabase database;
    @TempDir Path folder;

    PaymentsImportTest(TestDatabase database) { this.database = database; }

    @BeforeEach void nothing_is_paid_yet() {
        if (!settled) settle();
        settled = true;
        database.execute("truncate payment, payment_history");
    }

    private void settle() {
        database.execute(
                """
                select set_config('havre.now', '2026-01-01T08:00:00Z', false), set_config('havre.account', '', false);
                insert into operator (id, name) values (1, 'Toits du Nord');
                insert into operator_spelling (spelling, operator_id) values ('tdn', 1);
                insert into facility (id, name, department_code) values (901, 'HUDA des Cerisiers', '69'), (902, 'HUDA des Tilleuls', '69'),
                    (903, 'HUDA du Phare', '59');
                insert into facility_code (id, facility_id, code, starts_on)
                values (1, 901, 'H6981', '2015-01-01'), (2, 902, 'H6982', '2015-01-01'), (3, 903, 'H5981', '2015-01-01');
                insert into facility_terms (id, facility_id, starts_on, kind, regime, operator_id, authorised_capacity, source)
                select n, 900 + n, '2015-01-01', 'HUDA', 'SUBVENTIONNEE', 1, 80, 'OFII_FILE' from generate_series(1, 3) n;
                insert into account (id, login, display_name, password_hash)
                select n, login, initcap(login), 'x' from (values (2, 'director'), (3, 'finance')) a (n, login);
                insert into account_right (id, account_id, role, scope, scope_key, starts_on)
                values (2, 2, 'DIRECTOR', 'FACILITY', null, '2015-01-01'), (3, 3, 'FINANCE', 'REGION', 'FR-ARA', '2015-01-01');
                insert into account_right_facility values (2, 901);
                insert into credit_act (id, facility_id, nature, number, signed_on, starts_on, ends_on)
                select n, 900 + n, 'CONVENTION', 'C-' || n, '2026-01-01', '2026-01-01', '2026-12-31' from generate_series(1, 3) n;
                insert into allocation (id, facility_id, year, programme, form, amount, signed_on)
                select n, 900 + n, 2026, 303, 'SUBSIDY', 12000, '2026-01-02' from generate_series(1, 3) n;
                insert into planned_instalment (id, allocation_id, facility_id, due_on, amount)
                select n * 100 + m, n, 900 + n, make_date(2026, m, 20), case when n = 2 and m = 1 then 2000 when n = 2 and m = 2 then 0 else 1000 end
                from generate_series(1, 3) n, generate_series(1, 12) m;
                insert into commitment (id, number, operator_id, facility_id, region_code, programme, year_from, year_to, ae)
                values (1, '2100000001', 1, 901, 'FR-ARA', 303, 2026, 2026, 12000), (2, '2100000002', 1, 902, 'FR-ARA', 303, 2026, 2026, 12000),
                       (3, '2100000003', 1, 903, 'FR-HDF', 303, 2026, 2026, 12000), (4, '2100000004', 1, null, 'FR-ARA', 303, 2026, 2026, 24000)""");
    }

    private static Object[] row(Object... cells) { return cells; }

    private PaymentsReport importing(String login, boolean dryRun, Map<Integer, PaymentChoice> choices,
            Object[]... rows)
            throws IOException {
        var table = Stream.concat(Stream.<Object[]>of(HEADINGS), Stream.of(rows)).toArray(Object[][]::new);
        var file = workbook().sheet("Versements", table).in(folder, "p.xlsx");
        var clock = BusinessClock.of(Clock.fixed(TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        try (var entities = database.entities().createEntityManager()) {
            entities.getTransaction().begin();
            try {
                var entry = new Entry();
                new Door(entities, clock, entry).enter(login);
                var told = new PaymentsImport(new Permissions(entry), entities, clock, new CreditActs(entities),
                        new Payments(entities)).run(file, "p.xlsx", dryRun, choices, ImportProgress.unwatched());
                entities.getTransaction().commit();
                return told;
            } finally {
                if (entities.getTransaction().isActive()) entities.getTransaction().rollback();
            }
        }
    }

    private PaymentsReport importing(Object[]... rows) throws IOException {
        return importing("finance", false, Map.of(), rows);
    }

    private List<PaymentRow> recorded() {
        try (var entities = database.entities().createEntityManager()) {
            entities.getTransaction().begin();
            var clock = BusinessClock.of(Clock.fixed(TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
            new Door(entities, clock, new Entry()).enter("finance");
            var rows = new Payments(entities).ofYear(2026, null, TODAY);
            entities.getTransaction().rollback();
            return rows;
        }
    }

    private static List<String> keys(JudgedPayment judged) {
        return judged.reasons().stream().map(Objection::key).toList();
    }

    @Test void a_payment_goes_to_the_facility_of_its_commitment() throws IOException {
        var told = importing(row(CERISIERS, "5001", 1000, MARCH, 2026));

        assertThat(told.report()).extracting("layout", "sheet", "read", "created", "updated", "unchanged")
                .containsExactly("payments", "Versements", 1, 1, 0, 0);
        assertThat(told.rows()).extracting(JudgedPayment::way).containsExactly(MatchWay.COMMITMENT);
        assertThat(told.leftOut()).isEmpty();
        assertThat(recorded())
                .extracting(PaymentRow::code, PaymentRow::operator, PaymentRow::year, each -> each.amount().toString(),
                        PaymentRow::paidOn, PaymentRow::commitment, PaymentRow::request)
                .containsExactly(tuple("H6981", "Toits du Nord", 2026, "1000.00", MARCH, CERISIERS, "5001"));
    }

    @Test void a_dry_run_tells_the_same_and_keeps_nothing() throws IOException {
        var told = importing("finance", true, Map.of(), row(CERISIERS, "5001", 1000, MARCH, 2026));

        assertThat(told.report().created()).isEqualTo(1);
        assertThat(recorded()).isEmpty();
    }

    @Test void the_same_file_again_creates_nothing() throws IOException {
        Object[][] rows = {row(CERISIERS, "5001", 1000, MARCH, 2026), row(TILLEULS, "5002", 2000, MARCH, 2026)};
        importing(rows);

        var again = importing(rows);

        assertThat(again.report()).extracting("created", "unchanged").containsExactly(0, 2);
        assertThat(again.rows()).extracting(JudgedPayment::fate).containsOnly(UNCHANGED);
        assertThat(again.report().rejected()).isEmpty();
        assertThat(recorded()).hasSize(2);
    }

    @Test void good_rows_go_in_beside_bad_ones_which_are_named_and_added_up() throws IOException {
        var told = importing(row(CERISIERS, "5001", -1000, MARCH, 2026), row(CERISIERS, "5002", 1000, MARCH, 2026),
                row(CERISIERS, "5003", "mille", MARCH, 2026));

        assertThat(told.report()).extracting("read", "created").containsExactly(3, 1);
        assertThat(told.report().rejected()).extracting("row", "column").containsExactly(tuple(2, "Montant"),
                tuple(4, "Montant"));
        assertThat(told.leftOut().orElseThrow()).hasToString("-1000.00");
        assertThat(recorded()).extracting(PaymentRow::request).containsExactly("5002");
    }

    @Test void operator_amount_and_day_propose_and_a_word_for_the_row_takes_it() throws IOException {
        var row = row(null, "5001", 2000, LocalDate.of(2026, 1, 25), 2026, null, "TDN");

        var seen = importing("finance", true, Map.of(), row).rows().get(0);

        assertThat(seen.fate()).isEqualTo(ASKED);
        assertThat(seen.way()).isEqualTo(MatchWay.INSTALMENT);
        assertThat(keys(seen)).containsExactly("MatchRule.PROPOSED", "MatchRule.COMMITMENT_PROPOSED");
        assertThat(importing(row).report()).extracting("created").isEqualTo(0);

        var told = importing("finance", false,
                Map.of(2, new PaymentChoice(902, Set.of("MatchRule.PROPOSED", "MatchRule.COMMITMENT_PROPOSED"))), row);

        assertThat(told.report().created()).isEqualTo(1);
        assertThat(told.report().warnings()).singleElement()
                .satisfies(remark -> assertThat(remark.reasons()).hasSize(2));
        assertThat(recorded()).extracting(PaymentRow::code, PaymentRow::commitment)
                .containsExactly(tuple("H6982", TILLEULS));
        assertThat(importing(row).rows()).extracting(JudgedPayment::fate).containsExactly(UNCHANGED);
    }

    @Test void facilities_that_fit_alike_are_candidates_and_none_of_another_region() throws IOException {
        var told = importing(row(null, "5001", 1000, MARCH, 2026, null, "Toits du Nord")).rows().get(0);

        assertThat(told.way()).isEqualTo(MatchWay.SEVERAL);
        assertThat(told.candidates()).extracting(each -> each.name().code()).containsExactly("H6981", "H6982");
    }

    @Test void a_commitment_of_an_operator_asks_by_its_instalments() throws IOException {
        var told = importing(row("2100000004", "5001", 2000, LocalDate.of(2026, 1, 25), 2026)).rows().get(0);

        assertThat(told.way()).isEqualTo(MatchWay.INSTALMENT);
        assertThat(told.candidates()).extracting(each -> each.name().code()).containsExactly("H6982");
    }

    @Test void money_of_another_region_cannot_be_recorded() throws IOException {
        var told = importing(row(LILLE, "5001", 1000, MARCH, 2026), row(CERISIERS, "5002", 1000, MARCH, 2026, "H5981"));

        assertThat(told.rows()).extracting(JudgedPayment::fate).containsExactly(REFUSED);
        assertThat(keys(told.rows().get(0))).containsExactly("MatchRule.NOTHING_TO_MATCH");
        assertThat(told.report().rejected()).hasSize(2);
        assertThat(recorded()).isEmpty();
    }

    @Test void what_goes_in_counts_against_the_commitment_and_the_grant() throws IOException {
        var told = importing(row(CERISIERS, "5001", 12000, MARCH, 2026),
                row(CERISIERS, "5002", 0.01, MARCH.plusDays(1), 2026));

        assertThat(told.rows()).extracting(JudgedPayment::fate).containsExactly(CREATED, ASKED);
        assertThat(keys(told.rows().get(1))).containsExactly("PaymentRule.ABOVE_COMMITMENT",
                "PaymentRule.ABOVE_GRANT");
    }

    @Test void a_payment_after_its_convention_or_for_another_year_is_asked_about() throws IOException {
        var told = importing(row(CERISIERS, "5001", 1000, LocalDate.of(2025, 12, 31), 2026)).rows().get(0);

        assertThat(told.fate()).isEqualTo(ASKED);
        assertThat(keys(told)).containsExactly("PaymentRule.WRONG_YEAR", "PaymentRule.CLOSED_CONVENTION");
    }

    @Test void only_finance_imports_payments() {
        assertThatThrownBy(() -> importing("director", true, Map.of(), row(CERISIERS, "5001", 1000, MARCH, 2026)))
                .isInstanceOf(Forbidden.class);
    }
}
