package org.havre.credit;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;

/**
 * Two numbers that should be one, or what a check found.
 *
 * @param count  of nights, days or places; nought where only money is counted
 * @param amount what is at stake: above nought paid or provided without its counterpart; null where no cost is known
 * @param closed whether its facts come from closed months, or live
 * @param why    the months, nights and acts behind it
 */
public record Difference(DifferenceKey key, long count, Euros amount, boolean closed, List<Trace> why)
        implements
        Serializable {
    public Difference {
        requireNonNull(key, "key");
        why = List.copyOf(why);
    }

    public CreditQuestion type() { return key.type(); }
}
