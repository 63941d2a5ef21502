package org.havre.credit.service;

import org.havre.credit.Euros;

/**
 * A commitment as it is told.
 *
 * @param whole whether it is for all of the operator's facilities in the region
 * @param from  its first year; {@code to} its last
 */
public record NewCommitment(long facility, boolean whole, String number, int from, int to, Euros ae) {
    public NewCommitment {
        number = number == null ? "" : number.replaceAll("\\s", "");
    }
}
