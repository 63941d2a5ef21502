package org.havre.credit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.havre.access.Forbidden;
import org.havre.credit.CheckLine;
import org.havre.credit.CreditCheck;
import org.havre.credit.DifferenceFilter;
import org.havre.credit.DifferenceRow;
import org.havre.credit.DifferenceWord;
import org.havre.credit.Differences;
import org.havre.credit.ReconciledState;
import org.havre.credit.Trace;
import org.havre.database.OnPostgres;
import org.junit.jupiter.api.Test;

/** What becomes of findings: who sees them, what was said of them, and that they close and return. */
@OnPostgres
class FindingsKeptTest extends MoneyInOrder {
    @Test void a_finding_tells_its_figures_and_never_for_whom_a_unit_is_kept() {
        known(TriedCheck.kept("LGBT", 3));
        var row = found().get(0);
        assertThat(row.why()).extracting(Trace::reference).containsExactly("3", "4");
        Object seen = desk("finance", TODAY, (desk, rows) -> rows
                .createNativeQuery("select count(*) from unit_keeping", Long.class).getSingleResult());
        assertThat(seen).isEqualTo(0L);
    }

    @Test void a_justification_outlives_its_cause_and_stands_with_it_when_it_returns() {
        known(TriedCheck.withoutPaper(2));
        var finding = found().get(0);
        desk("finance", TODAY, (desk, rows) -> {
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
        List<DifferenceWord> history = desk("finance", TODAY, (desk, rows) -> desk.checks().history(finding.id()));
        assertThat(history)
                .extracting(DifferenceWord::state).containsExactly(ReconciledState.OPEN, ReconciledState.JUSTIFIED,
                        ReconciledState.CLOSED, ReconciledState.OPEN);
    }

    @Test void figures_that_move_leave_a_finding_as_it_was_justified() {
        known(TriedCheck.closed(11));
        var finding = found().get(0);
        desk("finance", TODAY, (desk, rows) -> {
            desk.checks().justify(finding.id(), "Travaux jusqu'en mai.");
            return null;
        });
        known(TriedCheck.closed(12));
        assertThat(checked(TOMORROW)).isEqualTo(new ReconciledYear(2026, 0, 1, 0));
        assertThat(rows("finance")).extracting(DifferenceRow::state, row -> row.why().get(1).reference())
                .containsExactly(tuple(ReconciledState.JUSTIFIED, "88"));
    }

    @Test void each_sees_the_findings_of_its_own_scope_and_only_finance_checks() {
        known(TriedCheck.withoutPaper(2) + ";" + TriedCheck.withoutPaper(3));
        assertThat(found()).extracting(DifferenceRow::facility).containsExactlyInAnyOrder(CADA, HUDA);
        assertThat(rows("prefect")).hasSize(2);
        assertThat(rows("director")).extracting(DifferenceRow::facility).containsExactly(CADA);
        assertThat(rows("lille")).isEmpty();
        assertThat(desk("lille", TODAY, (desk, rows) -> desk.checks().check(2026, null)).closed()).isZero();
        assertThat(rows("lille")).isNotEmpty().allMatch(row -> row.facility() == LILLE);
        assertThat(rows("finance")).hasSize(2).noneMatch(row -> row.closedOn() != null);
        assertThatThrownBy(() -> rows("social")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> desk("director", TODAY, (desk, rows) -> desk.checks().check(2026, null)))
                .isInstanceOf(Forbidden.class);
    }

    @Test void by_night_the_nation_is_checked_with_nobody_there_and_differences_are_left_alone() {
        known(TriedCheck.withoutPaper(2));
        desk("finance", TODAY, (desk, rows) -> desk.checks().reconcile(2026, null));
        var night = inside(TODAY, (entities, clock) -> new Reconciling(new Differences(entities),
                new CreditReader(entities), clock).checks(2026));
        assertThat(night.opened()).isGreaterThanOrEqualTo(2);
        assertThat(rows("lille")).isNotEmpty();
        assertThat(checked(TODAY)).isEqualTo(new ReconciledYear(2026, 0, 1, 0));
        var differences = desk("finance", TODAY,
                (desk, rows) -> desk.checks().find(DifferenceFilter.ofYear(2026, null), 0, 100));
        assertThat(differences.rows()).isNotEmpty().noneMatch(row -> row.type() instanceof CreditCheck)
                .allMatch(row -> row.closedOn() == null);
    }
}
