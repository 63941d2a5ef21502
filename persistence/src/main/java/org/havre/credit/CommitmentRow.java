package org.havre.credit;

import java.io.Serializable;

/**
 * A legal commitment (« engagement juridique ») as lists show it: what may be paid on it over its years.
 *
 * @param facility null where it is for all of an operator's facilities in a region
 * @param from     its first year; {@code to} its last
 * @param paid     on it in all, by the payments that the reader sees
 */
public record CommitmentRow(long id, String number, Long facility, String title, String operator, String regionCode,
        Programme programme, int from, int to, Euros ae, Euros paid) implements Serializable {

    public Euros left() { return ae.minus(paid); }

    /** Consumes AE when it is signed, for years to come, and CP year by year. */
    public boolean isMultiYear() {
        return to > from;
    }
}
