package org.havre.credit;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;

/**
 * One thing that a check found; people may justify it.
 *
 * @param year nought where it is tied to none
 * @param act  the number of the act that it is about; empty where it is about the facility itself
 * @param why  the figures behind it
 */
public record CreditFinding(CreditCheck check, long facility, int year, String act, List<Trace> why)
        implements
        Serializable {
    public CreditFinding {
        requireNonNull(act, "act");
        why = List.copyOf(why);
    }

    public boolean isTiedToYear() { return year != 0; }

    /** @param kept one of a check */
    static CreditFinding of(Difference kept) {
        return new CreditFinding((CreditCheck) kept.type(), kept.key().facility(), kept.key().year(), kept.key().of(),
                kept.why());
    }

    /** As it is kept: without an amount, so that it stays justified whatever its figures become. */
    public Difference asDifference() {
        return new Difference(new DifferenceKey(check, facility, null, year, null, act), 0, null, false, why);
    }
}
