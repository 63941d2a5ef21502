package org.havre.credit;

import java.io.Serializable;

/**
 * What a check finds now, beside what is kept of it.
 *
 * @param id    of what is kept; null while the night, or somebody, has not kept it yet
 * @param state open while it is not kept
 * @param said  the last word that somebody said of it; null while nobody did
 */
public record CheckLine(CreditFinding finding, Long id, ReconciledState state, DifferenceRow.Said said)
        implements
        Serializable {

    static CheckLine fresh(CreditFinding finding) { return new CheckLine(finding, null, ReconciledState.OPEN, null); }
}
