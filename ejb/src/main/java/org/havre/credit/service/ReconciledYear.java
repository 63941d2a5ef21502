package org.havre.credit.service;

import java.io.Serializable;
import org.havre.credit.ReconciledDifferences;

/** How many differences, or findings, of a year opened, for the first time or again, how many stand as before, how many are gone. */
public record ReconciledYear(int year, int opened, int kept, int closed) implements Serializable {
    static ReconciledYear of(int year, ReconciledDifferences result) {
        return new ReconciledYear(year, result.opened().size(), result.kept().size(), result.closed().size());
    }
}
