package org.havre.credit.service;

import java.io.Serializable;
import java.util.List;
import org.havre.credit.Reconciled;
import org.havre.credit.ReconciledDifferences;
import org.havre.credit.Uncompared;

/**
 * How many differences, or findings, of a year opened, for the first time or again, how many stand as before, how many are
 * gone.
 *
 * @param uncompared facilities whose places were compared with nothing
 */
public record ReconciledYear(int year, int opened, int kept, int closed, List<Uncompared> uncompared)
        implements
        Serializable {
    public ReconciledYear {
        uncompared = List.copyOf(uncompared);
    }

    /** One in which everything was compared. */
    ReconciledYear(int year, int opened, int kept, int closed) {
        this(year, opened, kept, closed, List.of());
    }

    static ReconciledYear of(int year, Reconciled result) {
        return of(year, result.differences(), result.uncompared());
    }

    static ReconciledYear of(int year, ReconciledDifferences findings) { return of(year, findings, List.of()); }

    private static ReconciledYear of(int year, ReconciledDifferences differences, List<Uncompared> uncompared) {
        return new ReconciledYear(year, differences.opened().size(), differences.kept().size(),
                differences.closed().size(), uncompared);
    }
}
