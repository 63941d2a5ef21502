package org.havre.credit;

import java.util.List;
import org.havre.shared.Objection;

/**
 * A commitment that is to be recorded, or told anew.
 *
 * @param whole whether it is for all of the operator's facilities in the region
 * @param from  its first year; {@code to} its last
 * @param taken whether another one has its number
 */
public record CommitmentRequest(WhoseCredit whose, boolean whole, String number, int from, int to, Euros ae,
        boolean taken) {

    /** Everything that stands against it. */
    public List<Objection> objections() {
        return CommitmentRule.against(this);
    }
}
