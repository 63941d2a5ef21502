package org.havre.credit;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** A facility's budgets and results over some years, with what was committed for them and what is asked back. */
public record BudgetFile(WhoseCredit whose, List<BudgetYear> years, List<CommitmentRow> commitments,
        List<RecoveryRow> recoveries) implements Serializable {

    public BudgetFile {
        years = List.copyOf(years);
        commitments = List.copyOf(commitments);
        recoveries = List.copyOf(recoveries);
    }

    public BudgetYear year(int year) {
        return years.stream().filter(each -> each.year() == year).findFirst().orElseThrow();
    }

    /** The stages of a year that nobody has told: what is told is corrected where it stands, and not told over. */
    public List<BudgetStage> untold(int year) {
        var told = year(year).budgets().keySet();
        return BudgetStage.of(whose.regime()).stream().filter(stage -> !told.contains(stage)).toList();
    }

    /** What the grant of a year has to take up; empty while no result of the second year before it is recorded. */
    public Optional<TakeUp> takeUp(int year) {
        var now = year(year);
        return years.stream().filter(each -> each.result() != null && each.result().takenUpIn() == year).findFirst()
                .map(before -> new TakeUp(before.year(), before.result().takenUp(), now.takenUp(),
                        now.granted() != null));
    }

    public List<RecoveryRow> recoveries(int year) {
        return recoveries.stream().filter(each -> each.year() == year).toList();
    }

    public Euros recovered(int year) { return Euros.sum(recoveries(year).stream().map(RecoveryRow::amount).toList()); }

    /** Those whose years hold this one. */
    public List<CommitmentRow> commitments(int year) {
        return commitments.stream().filter(each -> each.from() <= year && year <= each.to()).toList();
    }
}
