package org.havre.credit;

import java.io.Serializable;

/**
 * What is known of a commitment of Chorus by its number.
 *
 * @param ae       what is committed; null where it was never told, and is known only by what was paid on it
 * @param drawn    what is paid of it already, in all years
 * @param operator the one that it is for; null where it was never told
 * @param facility the one that it is for, else the only one that it has paid; null where there are several, or none
 * @param from     its first year; nought where it was never told
 * @param to       its last year
 */
public record KnownCommitment(String number, Euros ae, Euros drawn, Long operator, Long facility, int from,
        int to)
        implements
        Serializable {

    /** Whether somebody told whose it is, and not its payments alone. */
    boolean isTold() { return ae != null; }

    /** Whether it was told for another facility, or for all of another operator. */
    boolean isOfOthers(long payee, Long runBy) {
        return isTold() && (facility == null ? !operator.equals(runBy) : facility != payee);
    }

    boolean isOf(int year) { return !isTold() || from <= year && year <= to; }
}
