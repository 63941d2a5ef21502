package org.havre.credit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.havre.credit.BudgetFile;
import org.havre.credit.BudgetGroups;
import org.havre.credit.BudgetStage;
import org.havre.credit.Budgets;
import org.havre.credit.Commitments;
import org.havre.credit.DocumentFilter;
import org.havre.credit.DocumentRow;
import org.havre.credit.DueDocuments;
import org.havre.credit.Envelopes;
import org.havre.credit.Euros;
import org.havre.credit.Grants;
import org.havre.credit.Payments;
import org.havre.credit.Recoveries;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Before each test no budget is told of the facilities of Lyon, nor of a hotel by contract; it is 31 October 2026. */
abstract class BudgetsOfLyon extends MoneyOfLyon {
    static final long HOTEL = 903;
    static final LocalDate TODAY = LocalDate.of(2026, 10, 31);

    /** The CADA opened in the last month of 2024, with four places fewer. */
    @BeforeAll void a_hotel_by_contract_too() {
        database.execute("""
                update facility_terms set starts_on = '2024-12-01', authorised_capacity = 96 where id = 1;
                insert into facility (id, name, department_code) values (903, 'Hôtel du Pont', '69');
                insert into facility_terms (id, facility_id, starts_on, kind, regime, operator_id, authorised_capacity, source)
                values (4, 903, '2015-01-01', 'PRAHDA', 'MARCHE', 1, 30, 'OFII_FILE')""");
    }

    @BeforeEach void as_it_was_before_any_budget() {
        database.execute(
                """
                select set_config('havre.now', '2026-01-01T08:00:00Z', false), set_config('havre.account', '', false);
                truncate budget, budget_line, budget_result, budget_result_history, result_detail, staffing, staffing_history, document_received,
                    document_received_history, recovery_order, recovery_order_history, commitment, commitment_history, payment, payment_history,
                    allocation, allocation_history, planned_instalment, envelope, envelope_history, reconciliation_word, reconciliation_difference,
                    reconciliation_difference_history cascade""");
    }

    /** The services as somebody who has entered. */
    record Desk(BudgetService budgets, DocumentService documents, RecoveryService recoveries,
            CommitmentService commitments, EnvelopeService envelopes, GrantService grants) {}

    <T> T desk(String login, Function<Desk, T> work) {
        return as(login, TODAY, in -> {
            var may = in.permissions();
            var rows = in.rows();
            var reader = new CreditReader(rows);
            var books = new Budgets(rows);
            return work.apply(new Desk(new BudgetService(may, in.clock(), books, reader),
                    new DocumentService(may, in.clock(), new DueDocuments(rows)),
                    new RecoveryService(may, in.clock(), new Recoveries(rows), books),
                    new CommitmentService(may, in.clock(), new Commitments(rows), reader),
                    new EnvelopeService(may, new Envelopes(rows)),
                    new GrantService(may, in.clock(), new Grants(rows), new Payments(rows), reader)));
        });
    }

    void finance(Consumer<Desk> work) {
        desk("finance", desk -> {
            work.accept(desk);
            return null;
        });
    }

    void refused(Consumer<Desk> work, String... keys) {
        assertThatThrownBy(() -> finance(work)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                refusal.objections()).extracting(Objection::key).containsExactly(keys));
    }

    BudgetFile file(long facility, int year) {
        return desk("finance", desk -> desk.budgets().file(facility, year));
    }

    List<DocumentRow> documents(int year, Long facility) {
        return desk("finance", desk -> desk.documents().find(new DocumentFilter(year, null, facility, null, null)));
    }

    static BudgetGroups groups(String charges, String products) {
        var none = Euros.ZERO;
        return new BudgetGroups(List.of(Euros.of(charges), none, none), List.of(Euros.of(products), none, none));
    }

    void told(long facility, int year, BudgetStage stage, String charges, String products) {
        finance(desk -> desk.budgets().record(facility, year, stage, groups(charges, products)));
    }
}
