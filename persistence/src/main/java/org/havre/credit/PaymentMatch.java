package org.havre.credit;

import java.util.List;
import org.havre.shared.Objection;

/**
 * The facilities that a payment of a file may be for.
 *
 * @param candidates the money of each in the payment's year; of a sure way exactly one, or none where it is refused
 * @param against    what stands against it, whichever is chosen
 */
public record PaymentMatch(MatchWay way, List<CreditYear> candidates, List<Objection> against) {

    public PaymentMatch {
        candidates = List.copyOf(candidates);
        against = List.copyOf(against);
    }
}
