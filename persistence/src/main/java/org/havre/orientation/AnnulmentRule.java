package org.havre.orientation;

import java.util.function.Predicate;

/** Everything that can stand against annulling a decision; the name is also the message key. */
public enum AnnulmentRule {
    DECIDED_IN_THE_FUTURE("decidedOn", r -> r.decidedOn().isAfter(r.today())), //
    BEFORE_THE_DECISION("decidedOn", r -> r.decidedOn().isBefore(r.annulledDecidedOn())), //
    NOTIFIED_BEFORE_DECISION("notifiedOn", r -> r.notifiedOn() != null && r.notifiedOn().isBefore(r.decidedOn())), //
    ANNULLED_BEFORE("decision", AnnulmentRequest::annulled), //
    /** What was annulled by error is decided anew. */
    IS_AN_ANNULMENT("decision", r -> r.nature() == DecisionNature.ANNULMENT), //
    /** Nights were slept on it: the stays come first. */
    SOMEBODY_ARRIVED("decision", r -> r.nature().namesWhereTo() && r.arrived());

    private final String field;
    private final Predicate<AnnulmentRequest> applies;

    AnnulmentRule(String field, Predicate<AnnulmentRequest> applies) {
        this.field = field;
        this.applies = applies;
    }

    public String field() {
        return field;
    }

    boolean standsAgainst(AnnulmentRequest request) {
        return applies.test(request);
    }
}
