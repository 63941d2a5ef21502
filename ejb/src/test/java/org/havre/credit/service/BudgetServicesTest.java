package org.havre.credit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.havre.credit.BudgetStage.ACCOUNT;
import static org.havre.credit.BudgetStage.REQUESTED;
import static org.havre.credit.BudgetStage.RETAINED;
import static org.havre.credit.DocumentState.DUE_TODAY;
import static org.havre.credit.DocumentState.MISSING;
import static org.havre.credit.DocumentState.RECEIVED;
import static org.havre.credit.DocumentState.RECEIVED_LATE;
import static org.havre.credit.DocumentState.TO_COME;
import static org.havre.credit.ResultDetail.CARRIED_FORWARD;
import static org.havre.credit.ResultDetail.DEFICIT_RESERVE;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.havre.access.Entry;
import org.havre.access.Forbidden;
import org.havre.access.Permissions;
import org.havre.access.service.Door;
import org.havre.credit.BudgetFile;
import org.havre.credit.BudgetGroups;
import org.havre.credit.BudgetStage;
import org.havre.credit.Budgets;
import org.havre.credit.CatchUp;
import org.havre.credit.CommitmentRow;
import org.havre.credit.Commitments;
import org.havre.credit.DocumentFilter;
import org.havre.credit.DocumentRow;
import org.havre.credit.DueDocument;
import org.havre.credit.DueDocuments;
import org.havre.credit.EnvelopeLevel;
import org.havre.credit.EnvelopeRow;
import org.havre.credit.Envelopes;
import org.havre.credit.CreditCheck;
import org.havre.credit.CreditFinding;
import org.havre.credit.Euros;
import org.havre.credit.Grants;
import org.havre.credit.Payments;
import org.havre.credit.Programme;
import org.havre.credit.Recoveries;
import org.havre.credit.RecoveryReason;
import org.havre.credit.ResultOfYear.Subsidised;
import org.havre.credit.ResultOfYear.Tariffed;
import org.havre.credit.TakeUp;
import org.havre.credit.UsedCredits;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.law.Rule;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A CADA and a HUDA in Lyon, another CADA in Lille, a hotel by contract; it is 31 October 2026. */
@OnPostgres
class BudgetServicesTest {
    private static final long CADA = 900;
    private static final long HUDA = 901;
    private static final long LILLE = 902;
    private static final long HOTEL = 903;
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    private static boolean settled;

    private final TestDatabase database;

    BudgetServicesTest(TestDatabase database) { this.database = database; }

    @BeforeEach void as_it_was_before_any_budget() {
        if (!settled) settle();
        settled = true;
        database.execute(
                """
                select set_config('havre.now', '2026-01-01T08:00:00Z', false), set_config('havre.account', '', false);
                truncate budget, budget_line, budget_result, budget_result_history, result_detail, staffing, staffing_history, document_received,
                    document_received_history, recovery_order, recovery_order_history, commitment, commitment_history, payment, payment_history,
                    allocation, allocation_history, planned_instalment, envelope, envelope_history, reconciliation_word, reconciliation_difference,
                    reconciliation_difference_history cascade""");
    }

    private void settle() {
        database.execute("""
                insert into operator (id, name) values (1, 'Toits du Nord');
                insert into facility (id, name, department_code) values (900, 'CADA des Tilleuls', '69'), (901, 'HUDA des Cerisiers', '69'),
                    (902, 'CADA du Phare', '59'), (903, 'Hôtel du Pont', '69');
                insert into facility_code (id, facility_id, code, starts_on) values (1, 900, 'C6980', '2015-01-01'), (2, 901, 'H6981', '2015-01-01'),
                    (3, 902, 'C5980', '2015-01-01');
                insert into facility_terms (id, facility_id, starts_on, kind, regime, operator_id, authorised_capacity, source)
                values (1, 900, '2024-12-01', 'CADA', 'TARIFEE', 1, 96, 'OFII_FILE'), (2, 901, '2015-01-01', 'HUDA', 'SUBVENTIONNEE', 1, 80, 'OFII_FILE'),
                       (3, 902, '2015-01-01', 'CADA', 'TARIFEE', 1, 100, 'OFII_FILE'), (4, 903, '2015-01-01', 'PRAHDA', 'MARCHE', 1, 30, 'OFII_FILE');
                insert into account (id, login, display_name, password_hash)
                select n, login, initcap(login), 'x' from (values (1, 'social'), (2, 'director'), (3, 'finance'), (4, 'prefect')) a (n, login);
                insert into account_right (id, account_id, role, scope, scope_key, starts_on)
                values (1, 1, 'SOCIAL', 'FACILITY', null, '2015-01-01'), (2, 2, 'DIRECTOR', 'FACILITY', null, '2015-01-01'),
                       (3, 3, 'FINANCE', 'REGION', 'FR-ARA', '2015-01-01'), (4, 4, 'PREFECTURE', 'DEPARTMENT', '69', '2015-01-01');
                insert into account_right_facility values (1, 900), (2, 900)""");
    }

    /** The services as somebody who has entered. */
    private record Desk(BudgetService budgets, DocumentService documents, RecoveryService recoveries,
            CommitmentService commitments, EnvelopeService envelopes, GrantService grants) {}

    private <T> T as(String login, Function<Desk, T> work) {
        var clock = BusinessClock.of(Clock.fixed(TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        try (var entities = database.entities().createEntityManager()) {
            entities.getTransaction().begin();
            try {
                var entry = new Entry();
                new Door(entities, clock, entry).enter(login);
                var may = new Permissions(entry);
                var reader = new CreditReader(entities);
                var books = new Budgets(entities);
                var result = work.apply(new Desk(new BudgetService(may, clock, books, reader),
                        new DocumentService(may, clock, new DueDocuments(entities)),
                        new RecoveryService(may, clock, new Recoveries(entities), books),
                        new CommitmentService(may, clock, new Commitments(entities), reader),
                        new EnvelopeService(may, new Envelopes(entities)),
                        new GrantService(may, clock, new Grants(entities), new Payments(entities), reader)));
                entities.getTransaction().commit();
                return result;
            } finally {
                if (entities.getTransaction().isActive()) entities.getTransaction().rollback();
            }
        }
    }

    private void finance(Consumer<Desk> work) {
        as("finance", desk -> {
            work.accept(desk);
            return null;
        });
    }

    private void refused(Consumer<Desk> work, String... keys) {
        assertThatThrownBy(() -> finance(work)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                refusal.objections()).extracting(Objection::key).containsExactly(keys));
    }

    private BudgetFile file(long facility, int year) {
        return as("finance", desk -> desk.budgets().file(facility, year));
    }

    private static BudgetGroups groups(String charges, String products) {
        var none = Euros.ZERO;
        return new BudgetGroups(List.of(Euros.of(charges), none, none), List.of(Euros.of(products), none, none));
    }

    private void told(long facility, int year, BudgetStage stage, String charges, String products) {
        finance(desk -> desk.budgets().record(facility, year, stage, groups(charges, products)));
    }

    private static NewResult surplus(int year, String reserve, String carried) {
        return NewResult.tariffed(year, Euros.of(12_858), Euros.ZERO, Euros.of(12_858),
                Map.of(DEFICIT_RESERVE, Euros.of(reserve), CARRIED_FORWARD, Euros.of(carried)));
    }

    @Test void a_budget_is_kept_by_groups_and_what_is_told_again_is_another_revision() {
        var groups = new BudgetGroups(List.of(Euros.of("100.10"), Euros.of("700.20"), Euros.of("150.70")),
                List.of(Euros.of("960.00"), Euros.of("3.00"), Euros.of("0.85")));
        told(CADA, 2026, REQUESTED, "1", "1");
        finance(desk -> desk.budgets().record(CADA, 2026, REQUESTED, groups));
        var kept = file(CADA, 2026).year(2026).budgets().get(REQUESTED);
        assertThat(kept.groups()).isEqualTo(groups);
        assertThat(kept.revision()).isEqualTo(1);
        assertThat(file(HUDA, 2026).year(2026).budgets()).isEmpty();
    }

    @Test
    @Rule("R52") void a_tariffed_result_that_balances_is_kept_and_can_be_told_anew() {
        told(CADA, 2025, ACCOUNT, "951000", "963858");
        finance(desk -> desk.budgets().allocate(CADA, surplus(2025, "8000", "4858")));
        assertThat(file(CADA, 2026).year(2025).result().broken()).isEmpty();
        finance(desk -> desk.budgets().allocate(CADA, surplus(2025, "0", "12858")));
        assertThat(file(CADA, 2026).year(2025).result()).isInstanceOfSatisfying(Tariffed.class,
                kept -> assertThat(kept.details()).containsEntry(DEFICIT_RESERVE, Euros.ZERO)
                        .containsEntry(CARRIED_FORWARD, Euros.of(12_858)));
        assertThat(file(CADA, 2026).year(2025).broken()).isEmpty();
    }

    @Test
    @Rule("R52") void a_result_that_does_not_balance_is_refused_with_every_reason_and_nothing_is_kept() {
        told(CADA, 2025, ACCOUNT, "951000", "963858");
        refused(desk -> desk.budgets().allocate(CADA, NewResult.tariffed(2025, Euros.of(100), Euros.of(-5),
                Euros.of(7), Map.of(DEFICIT_RESERVE, Euros.of(6)))), "ResultRule.NET_IS_NOT_PRODUCTS_LESS_CHARGES",
                "ResultRule.DETAILS_ARE_NOT_THE_ALLOCATION", "ResultRule.SHARES_ARE_NOT_THE_RESULT",
                "ResultRule.STATE_SHARE_REVERSED");
        refused(desk -> desk.budgets().allocate(CADA, surplus(2025, "8000", "4859")),
                "ResultRule.DETAILS_ARE_NOT_THE_ALLOCATION");
        assertThat(file(CADA, 2026).year(2025).result()).isNull();
    }

    @Test
    @Rule("R53") void a_subsidised_result_is_shared_out_and_a_deficit_at_most_compensated() {
        told(HUDA, 2025, ACCOUNT, "500000", "500060");
        var shared = NewResult.subsidised(2025, Euros.of(60), Euros.of(20), Euros.of(30), Euros.of(10), Euros.ZERO);
        finance(desk -> desk.budgets().allocate(HUDA, shared));
        assertThat(file(HUDA, 2026).year(2025).result()).isEqualTo(shared.of(file(HUDA, 2026)));
        told(HUDA, 2024, ACCOUNT, "500060", "500000");
        refused(desk -> desk.budgets().allocate(HUDA, NewResult.subsidised(2024, Euros.of(-60), Euros.of(1),
                Euros.ZERO, Euros.ZERO, Euros.of(61))), "ResultRule.DEFICIT_WITH_SURPLUS_SHARES",
                "ResultRule.SHARE_OUT_OF_BOUNDS");
        finance(desk -> desk.budgets().allocate(HUDA, NewResult.subsidised(2024, Euros.of(-60), Euros.ZERO,
                Euros.ZERO, Euros.ZERO, Euros.of(60))));
        assertThat(file(HUDA, 2026).takeUp(2026)).contains(new TakeUp(2024, Euros.of(60), null, false));
    }

    @Test void a_result_without_account_or_of_a_contract_is_refused() {
        refused(desk -> desk.budgets().allocate(CADA, surplus(2025, "8000", "4858")), "ResultRequestRule.NO_ACCOUNT");
        refused(desk -> desk.budgets().record(HOTEL, 2026, REQUESTED, groups("1", "1")), "BudgetRule.OF_A_CONTRACT");
        refused(desk -> desk.budgets().record(HUDA, 2025, RETAINED, groups("1", "1")), "BudgetRule.OF_ANOTHER_REGIME",
                "BudgetRule.NOTHING_TO_RETAIN");
    }

    @Test void a_result_is_told_to_balance_no_more_once_its_account_is_retained_otherwise() {
        told(CADA, 2025, ACCOUNT, "951000", "963858");
        finance(desk -> desk.budgets().allocate(CADA, surplus(2025, "8000", "4858")));
        told(CADA, 2025, RETAINED, "950000", "963858");
        assertThat(file(CADA, 2026).year(2025).broken()).extracting(Enum::name)
                .containsExactly("NET_IS_NOT_PRODUCTS_LESS_CHARGES");
    }

    @Test void what_the_checks_find_since_is_told_by_whatever_raised_it() {
        told(CADA, 2025, ACCOUNT, "951000", "951000");
        var nought = as("finance", desk -> desk.budgets().allocate(CADA,
                NewResult.tariffed(2025, Euros.ZERO, Euros.ZERO, Euros.ZERO, Map.of())));
        assertThat(nought).extracting(CreditFinding::check).contains(CreditCheck.K22).doesNotContain(CreditCheck.K25);
        var otherwise = as("finance",
                desk -> desk.budgets().record(CADA, 2025, RETAINED, groups("950000", "951000")));
        assertThat(otherwise).extracting(CreditFinding::check, CreditFinding::year)
                .containsExactly(tuple(CreditCheck.K25, 2025));
        var posts = as("finance", desk -> desk.budgets().staff(CADA, 2026, new BigDecimal("7.5")));
        assertThat(posts).extracting(CreditFinding::check).as("of this year nothing was asked before")
                .containsExactly(CreditCheck.K5);
        assertThat(as("finance", desk -> desk.budgets().staff(CADA, 2026, new BigDecimal("7.6"))).size()).isZero();
    }

    @Test void the_grant_of_the_second_year_after_says_what_it_takes_up() {
        told(CADA, 2024, ACCOUNT, "951000", "963858");
        finance(desk -> desk.budgets().allocate(CADA, NewResult.tariffed(2024, Euros.of(12_858),
                Euros.of(12_858), Euros.ZERO, Map.of())));
        assertThat(file(CADA, 2026).takeUp(2026)).contains(new TakeUp(2024, Euros.of(-12_858), null, false));
        grant(null);
        assertThat(file(CADA, 2026).takeUp(2026).orElseThrow().isMissing()).isTrue();
        amend("-12858.00");
        assertThat(file(CADA, 2026).takeUp(2026))
                .contains(new TakeUp(2024, Euros.of(-12_858), Euros.of("-12858.00"), true));
        assertThat(file(CADA, 2026).takeUp(2026).orElseThrow().isMissing()).isFalse();
    }

    private void grant(String takenUp) { granted(false, takenUp); }

    private void amend(String takenUp) { granted(true, takenUp); }

    private void granted(boolean amends, String takenUp) {
        finance(desk -> desk.grants().grant(new NewGrant(CADA, 2026, amends, Euros.of(900_000), Euros.ZERO,
                takenUp == null ? null : Euros.of(takenUp), LocalDate.of(2026, 5, 4), CatchUp.SPREAD, List.of())));
    }

    @Test void a_facility_that_was_transformed_keeps_the_results_of_both_its_regimes() {
        told(HUDA, 2024, ACCOUNT, "500000", "500060");
        finance(desk -> desk.budgets().allocate(HUDA, NewResult.subsidised(2024, Euros.of(60), Euros.of(20),
                Euros.of(30), Euros.of(10), Euros.ZERO)));
        database.execute("insert into facility_terms (id, facility_id, starts_on, kind, regime, operator_id,"
                + " authorised_capacity, source) values (9, 901, '2025-07-01', 'CADA', 'TARIFEE', 1, 80, 'OFII_FILE')");
        try {
            told(HUDA, 2025, ACCOUNT, "951000", "963858");
            finance(desk -> desk.budgets().allocate(HUDA, surplus(2025, "8000", "4858")));
            var file = file(HUDA, 2026);
            assertThat(file.year(2024).result()).isInstanceOf(Subsidised.class);
            assertThat(file.year(2025).result()).isInstanceOf(Tariffed.class);
            assertThat(file.years()).allMatch(year -> year.broken().isEmpty());
            assertThat(file.takeUp(2026)).contains(new TakeUp(2024, Euros.of(-30), null, false));
        } finally {
            database.execute("delete from facility_terms where id = 9");
        }
    }

    @Test void posts_are_told_once_a_year_and_corrected() {
        finance(desk -> desk.budgets().staff(CADA, 2026, new BigDecimal("7.5")));
        finance(desk -> desk.budgets().staff(CADA, 2026, new BigDecimal("8.004")));
        assertThat(file(CADA, 2026).year(2026).posts()).isEqualByComparingTo("8.00");
        assertThat(file(CADA, 2026).year(2026).placesPerPost()).contains(new BigDecimal("12.0"));
        refused(desk -> desk.budgets().staff(CADA, 2026, new BigDecimal("0.004")), "StaffingRule.NOT_POSSIBLE");
        refused(desk -> desk.budgets().staff(CADA, 2026, new BigDecimal("99999.995")), "StaffingRule.NOT_POSSIBLE");
    }

    private List<DocumentRow> documents(int year, Long facility) {
        return as("finance", desk -> desk.documents().find(new DocumentFilter(year, null, facility, null, null)));
    }

    @Test void each_regime_has_its_documents_with_their_days() {
        assertThat(documents(2026, CADA)).extracting(DocumentRow::document, DocumentRow::dueOn).containsExactly(
                tuple(DueDocument.BUDGET_REQUESTED, LocalDate.of(2025, 10, 31)),
                tuple(DueDocument.BUDGET_RETAINED, LocalDate.of(2026, 12, 31)),
                tuple(DueDocument.ACCOUNT_SUBMITTED, LocalDate.of(2027, 4, 30)),
                tuple(DueDocument.ACTIVITY_REPORT, LocalDate.of(2027, 4, 30)),
                tuple(DueDocument.ACCOUNT_RETAINED, LocalDate.of(2028, 12, 31)));
        assertThat(documents(2026, HUDA)).extracting(DocumentRow::document, DocumentRow::dueOn).containsExactly(
                tuple(DueDocument.SUBSIDY_REQUEST, LocalDate.of(2026, 12, 31)),
                tuple(DueDocument.ACTIVITY_REPORT, LocalDate.of(2028, 12, 31)),
                tuple(DueDocument.FINANCIAL_REPORT, LocalDate.of(2028, 12, 31)));
        assertThat(documents(2026, HOTEL)).isEmpty();
        assertThat(documents(2027, CADA).get(0).state(TODAY)).isEqualTo(DUE_TODAY);
        assertThat(documents(2026, CADA)).extracting(row -> row.state(TODAY))
                .containsExactly(MISSING, TO_COME, TO_COME, TO_COME, TO_COME);
    }

    @Test void a_facility_is_not_asked_for_what_was_due_before_it_was_there() {
        assertThat(documents(2025, CADA)).extracting(DocumentRow::document)
                .doesNotContain(DueDocument.BUDGET_REQUESTED).hasSize(4);
        refused(desk -> desk.documents().receive(CADA, 2025, DueDocument.BUDGET_REQUESTED, TODAY),
                "DocumentRule.NOT_ASKED");
        refused(desk -> desk.documents().receive(HUDA, 2026, DueDocument.ACCOUNT_SUBMITTED, TODAY),
                "DocumentRule.NOT_ASKED");
    }

    @Test void a_document_is_ticked_with_its_day_corrected_and_taken_back() {
        finance(desk -> desk.documents().receive(CADA, 2026, DueDocument.BUDGET_REQUESTED, LocalDate.of(2025, 11, 1)));
        assertThat(documents(2026, CADA).get(0).state(TODAY)).isEqualTo(RECEIVED_LATE);
        finance(desk -> desk.documents().receive(CADA, 2026, DueDocument.BUDGET_REQUESTED,
                LocalDate.of(2025, 10, 31)));
        assertThat(documents(2026, CADA).get(0).state(TODAY)).isEqualTo(RECEIVED);
        finance(desk -> desk.documents().takeBack(CADA, 2026, DueDocument.BUDGET_REQUESTED));
        assertThat(documents(2026, CADA).get(0).state(TODAY)).isEqualTo(MISSING);
        refused(desk -> desk.documents().receive(CADA, 2026, DueDocument.BUDGET_REQUESTED, TODAY.plusDays(1)),
                "DocumentRule.RECEIVED_IN_THE_FUTURE");
    }

    private void paid(long facility, String number, String amount) {
        database.execute("insert into payment (id, facility_id, operator_id, year, programme, amount, paid_on,"
                + " commitment_number, request_number) select coalesce(max(id), 0) + 1, " + facility
                + ", 1, 2025, 303, " + amount + ", '2025-03-01', '" + number + "', '1000' || count(*) from payment");
    }

    @Test void an_order_of_recovery_asks_back_what_was_paid_and_the_same_number_comes_once() {
        paid(HUDA, "2100000001", "1000");
        Consumer<Desk> order = desk -> desk.recoveries().record(HUDA, 2025, " T-1 ", Euros.of("600.00"), TODAY,
                RecoveryReason.OVERPAYMENT);
        finance(order);
        refused(order, "RecoveryRule.NUMBER_TAKEN", "RecoveryRule.ABOVE_WHAT_WAS_PAID");
        assertThat(file(HUDA, 2026).recovered(2025)).isEqualTo(Euros.of("600.00"));
        assertThat(file(HUDA, 2026).recoveries(2025)).extracting("number").containsExactly("T-1");
        assertThat(file(HUDA, 2026).recoveries(2026)).isEmpty();
    }

    @Test void a_commitment_holds_for_years_and_tells_what_is_paid_of_it() {
        finance(desk -> desk.commitments()
                .record(new NewCommitment(HUDA, false, "21 0000 0001", 2025, 2027, Euros.of(1500))));
        finance(desk -> desk.commitments().record(new NewCommitment(HUDA, true, "2100000002", 2026, 2026,
                Euros.of(70))));
        paid(HUDA, "2100000001", "1000");
        assertThat(file(HUDA, 2026).commitments(2025)).extracting(CommitmentRow::number, CommitmentRow::left)
                .containsExactly(tuple("2100000001", Euros.of("500.00")));
        assertThat(file(CADA, 2026).commitments(2026)).as("the operator's, in the region")
                .extracting(CommitmentRow::number).containsExactly("2100000002");
        assertThat(commitments(2027)).extracting(CommitmentRow::number)
                .containsExactly("2100000001");
        refused(desk -> desk.commitments().record(new NewCommitment(CADA, false, "2100000001", 2026, 2025,
                Euros.ZERO)), "CommitmentRule.NUMBER_TAKEN", "CommitmentRule.NOT_POSITIVE",
                "CommitmentRule.ENDS_BEFORE_IT_STARTS");
    }

    @Test void the_ae_of_a_commitment_become_others_and_its_number_stays() {
        finance(desk -> desk.commitments().record(new NewCommitment(HUDA, false, "2100000001", 2026, 2026,
                Euros.of(1500))));
        var id = commitments(2026).get(0).id();
        finance(desk -> desk.commitments().change(id, 2026, 2028, Euros.of(4500)));
        var changed = as("finance", desk -> desk.commitments().get(id));
        assertThat(changed.isMultiYear()).isTrue();
        assertThat(changed.ae()).isEqualTo(Euros.of(4500));
        assertThat(changed.number()).isEqualTo("2100000001");
        refused(desk -> desk.commitments().change(id, 2026, 2036, Euros.of(1)), "CommitmentRule.TOO_LONG");
        assertThatThrownBy(() -> as("finance", desk -> desk.commitments().get(-1))).isInstanceOf(NotFound.class);
    }

    private List<CommitmentRow> commitments(int year) {
        return as("finance", desk -> desk.commitments().ofYear(year));
    }

    private List<EnvelopeRow> envelopes() { return as("finance", desk -> desk.envelopes().ofYear(2026)); }

    private List<UsedCredits> used(int year) { return as("finance", desk -> desk.envelopes().used(year)); }

    private List<BudgetFile> files(String login, String region) {
        return as(login, desk -> desk.budgets().files(2026, region));
    }

    private static NewEnvelope envelope(EnvelopeLevel level, String name, String ae, String cp) {
        return new NewEnvelope(Programme.P303, "FR-ARA", 2026, level, name, Euros.of(ae), Euros.of(cp));
    }

    @Test void units_stand_below_the_budget_with_ae_and_cp_apart_beside_what_is_used_of_them() {
        finance(desk -> {
            desk.envelopes().record(envelope(EnvelopeLevel.BOP, null, "3000", "1000"));
            desk.envelopes().record(envelope(EnvelopeLevel.UO, "Rhône", "2000", "600"));
            desk.commitments().record(new NewCommitment(HUDA, false, "2100000001", 2026, 2028, Euros.of(1500)));
        });
        refused(desk -> desk.envelopes().record(envelope(EnvelopeLevel.UO, "Isère", "1000.01", "1")),
                "EnvelopeRule.UNITS_ABOVE_BUDGET");
        assertThat(envelopes()).extracting(row -> row.envelope().level())
                .containsExactly(EnvelopeLevel.BOP, EnvelopeLevel.UO);
        assertThat(used(2026))
                .containsExactly(new UsedCredits(Programme.P303, "FR-ARA", Euros.of(1500), Euros.ZERO));
        assertThat(used(2027)).isEmpty();
        var budget = envelopes().get(0);
        refused(desk -> desk.envelopes().change(budget.id(), Euros.of(3000), Euros.of(599)),
                "EnvelopeRule.UNITS_ABOVE_BUDGET");
        finance(desk -> desk.envelopes().change(budget.id(), Euros.of(3500), Euros.of(600)));
        EnvelopeRow changed = as("finance", desk -> desk.envelopes().get(budget.id()));
        assertThat(changed.envelope().ae()).isEqualTo(Euros.of(3500));
        assertThat(changed.envelope().cp()).isEqualTo(Euros.of(600));
    }

    @Test void an_envelope_is_of_one_of_the_callers_regions() {
        Map<String, String> regions = as("finance", desk -> desk.envelopes().regions());
        assertThat(regions).containsOnlyKeys("FR-ARA");
        assertThatThrownBy(() -> finance(desk -> desk.envelopes().record(new NewEnvelope(Programme.P303, "FR-HDF", 2026,
                EnvelopeLevel.BOP, "", Euros.of(1), Euros.of(1))))).isInstanceOf(NotFound.class);
    }

    @Test void those_who_follow_money_see_it_in_their_scope_and_only_finance_records() {
        told(CADA, 2026, REQUESTED, "1", "1");
        assertThat(files("director", null)).extracting(each -> each.whose().id())
                .containsExactly(CADA);
        assertThat(as("prefect", desk -> desk.budgets().file(CADA, 2026)).year(2026).budgets()).hasSize(1);
        assertThat(files("finance", "FR-ARA")).hasSize(3);
        List<DocumentRow> own = as("director",
                desk -> desk.documents().find(new DocumentFilter(2026, null, null, null, null)));
        assertThat(own)
                .extracting(DocumentRow::facility).containsOnly(CADA);
        assertThatThrownBy(() -> file(LILLE, 2026)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> documents(2026, LILLE)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as("social", desk -> desk.budgets().files(2026, null))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as("social", desk -> desk.commitments().ofYear(2026))).isInstanceOf(Forbidden.class);
        for (var login : List.of("director", "prefect")) {
            assertThatThrownBy(() -> as(login, desk -> desk.envelopes().ofYear(2026))).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> as(login, desk -> {
                desk.budgets().record(CADA, 2026, REQUESTED, groups("1", "1"));
                return null;
            })).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> as(login, desk -> {
                desk.documents().receive(CADA, 2026, DueDocument.BUDGET_REQUESTED, TODAY);
                return null;
            })).isInstanceOf(Forbidden.class);
        }
    }
}
