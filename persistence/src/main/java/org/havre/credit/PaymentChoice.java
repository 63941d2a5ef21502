package org.havre.credit;

import java.io.Serializable;
import java.util.Set;

/**
 * What somebody said of a payment of a file that could not go in by itself.
 *
 * @param facility the one that it is for
 * @param accepted the keys of what was read of it
 */
public record PaymentChoice(long facility, Set<String> accepted) implements Serializable {
    public PaymentChoice {
        accepted = Set.copyOf(accepted);
    }
}
