package org.havre.credit.service;

import java.io.Serializable;
import java.util.List;
import org.havre.credit.Reconciled;
import org.havre.credit.Uncompared;

/**
 * How many differences of a year opened, for the first time or again, how many stand as before, how many are gone.
 *
 * @param uncompared facilities whose places were compared with nothing
 */
public record ReconciledYear(int year, int opened, int kept, int closed, List<Uncompared> uncompared)
        implements
        Serializable {
    public ReconciledYear {
        uncompared = List.copyOf(uncompared);
    }

    static ReconciledYear of(int year, Reconciled result) {
        var differences = result.differences();
        return new ReconciledYear(year, differences.opened().size(), differences.kept().size(),
                differences.closed().size(), result.uncompared());
    }
}
