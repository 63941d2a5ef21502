package org.havre.credit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.havre.access.Forbidden;
import org.havre.credit.CreditQuestion;
import org.havre.credit.DifferenceFilter;
import org.havre.credit.DifferenceRow;
import org.havre.credit.DifferenceType;
import org.havre.credit.DifferenceWord;
import org.havre.credit.Differences;
import org.havre.credit.Euros;
import org.havre.credit.ReconciledState;
import org.havre.database.OnPostgres;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.junit.jupiter.api.Test;

/** What becomes of a difference: it closes with its cause, is justified, handed over, and seen by those whose money it is. */
@OnPostgres
class DifferencesKeptTest extends AgreedMoney {
    private List<DifferenceWord> history(long id) { return desk("finance", TODAY, desk -> desk.history(id)); }

    private List<Differences.Owner> owners() { return desk("finance", TODAY, ReconciliationService::owners); }

    @Test void a_difference_closes_when_its_cause_is_gone_and_opens_again_with_all_that_was_said() {
        database.execute("update payment set amount = 77500.01 where id = 2");
        var difference = only();
        assertThat(difference.state()).isEqualTo(ReconciledState.OPEN);
        desk("finance", TODAY, desk -> {
            desk.justify(difference.id(), " Un centime de trop, rendu en juillet. ");
            return null;
        });
        assertThat(reconciled(TODAY)).isEqualTo(turned(0, 1, 0));
        assertThat(rows("finance")).extracting(DifferenceRow::state).containsExactly(ReconciledState.JUSTIFIED);
        database.execute("update payment set amount = 77500.00 where id = 2");
        assertThat(reconciled(TOMORROW)).isEqualTo(turned(0, 0, 1));
        assertThat(rows("finance")).extracting(DifferenceRow::state, DifferenceRow::closedOn, row -> row.age(TODAY))
                .containsExactly(tuple(ReconciledState.CLOSED, TOMORROW, 1L));
        database.execute("update payment set amount = 77500.02 where id = 2");
        assertThat(reconciled(TOMORROW.plusDays(1))).isEqualTo(turned(1, 0, 0));
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
        desk("finance", TODAY, desk -> {
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
        desk("finance", TODAY, desk -> {
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
        desk("finance", TODAY, desk -> {
            desk.assign(id, owner);
            return null;
        });
    }

    private List<DifferenceRow> mine(long owner) {
        return desk("finance", TODAY, desk -> desk.find(
                new DifferenceFilter(CreditQuestion.differences(DifferenceType.PAYMENT_NOT_INSTALMENT), 2026, "FR-ARA",
                        CADA, ReconciledState.OPEN, owner),
                0, 10)).rows();
    }

    @Test void by_night_the_nation_is_reconciled_with_nobody_there_and_by_day_it_is_found_the_same() {
        database.execute("update payment set amount = 77500.01 where id = 2");
        paid(20, LILLE, 2026, "5.00", "2026-06-01", "2100000009");
        var night = inside(TODAY, (entities, clock) -> new Reconciling(new Differences(entities),
                new CreditReader(entities), clock).year(2026));
        assertThat(night.opened()).isGreaterThanOrEqualTo(2);
        assertThat(rows("finance")).extracting(DifferenceRow::facility).containsExactly(CADA);
        assertThat(rows("lille")).isNotEmpty();
        assertThat(reconciled(TODAY)).isEqualTo(turned(0, 1, 0));
    }

    @Test void each_sees_the_differences_of_its_own_scope_and_nobody_else_writes() {
        database.execute("update payment set amount = 77500.01 where id = 2;"
                + " update payment set amount = 400000.01 where id = 11");
        paid(20, LILLE, 2026, "5.00", "2026-06-01", "2100000009");
        assertThat(found()).extracting(DifferenceRow::facility).containsExactlyInAnyOrder(CADA, HUDA);
        assertThat(rows("prefect")).hasSize(2);
        assertThat(rows("director")).extracting(DifferenceRow::facility).containsExactly(CADA);
        assertThat(rows("lille")).isEmpty();
        assertThat(desk("lille", TODAY, desk -> desk.reconcile(2026, null)).closed()).isZero();
        assertThat(rows("lille")).isNotEmpty().allMatch(row -> row.facility() == LILLE);
        assertThat(rows("finance")).hasSize(2).noneMatch(row -> row.closedOn() != null);
        assertThatThrownBy(() -> rows("social")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> desk("director", TODAY, desk -> desk.reconcile(2026, null)))
                .isInstanceOf(Forbidden.class);
    }
}
