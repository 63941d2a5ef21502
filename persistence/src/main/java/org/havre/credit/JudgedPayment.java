package org.havre.credit;

import java.util.List;
import org.havre.shared.Objection;

/**
 * A payment of a file with what becomes of it, and why.
 *
 * @param candidates the facilities that may be chosen; the one that it is for, where it goes in
 * @param reasons    of what stays out, everything that stands against it; of what goes in, what was read of it
 */
public record JudgedPayment(PaidLine line, PaymentFate fate, MatchWay way, List<Candidate> candidates,
        List<Objection> reasons) {

    /**
     * A facility that a payment may be for.
     *
     * @param request  the payment as it would be recorded
     * @param operator who runs the facility on the day
     * @param doubts   what has to be read before
     */
    public record Candidate(PaymentRequest request, long operator, List<Objection> doubts) {
        public Candidate {
            doubts = List.copyOf(doubts);
        }

        public WhoseCredit name() { return request.whose().name(); }
    }

    public JudgedPayment {
        candidates = List.copyOf(candidates);
        reasons = List.copyOf(reasons);
    }

    /** The facility that it goes in for, or would. */
    public Candidate chosen() { return candidates.get(0); }
}
