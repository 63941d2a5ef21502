package org.havre.credit;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What became of a difference on a day.
 *
 * @param state   that it took
 * @param author  an account; null where the reconciliation itself said it
 * @param amount  what it was then; null where no cost was known
 * @param comment null where nobody said anything
 */
public record DifferenceWord(LocalDate on, ReconciledState state, String author, Euros amount, String comment)
        implements
        Serializable {
    public DifferenceWord {
        requireNonNull(on, "on");
        requireNonNull(state, "state");
    }
}
