package org.havre.credit;

import java.io.Serializable;
import java.util.List;

/** What a reconciliation of a year made of its differences, and the facilities of which it could not compare the places. */
public record Reconciled(ReconciledDifferences differences, List<Uncompared> uncompared) implements Serializable {
    public Reconciled {
        uncompared = List.copyOf(uncompared);
    }
}
