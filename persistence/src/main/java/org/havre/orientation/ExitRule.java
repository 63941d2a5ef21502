package org.havre.orientation;

import java.util.function.Predicate;

/** Everything that can stand against recording an exit decision; the name is also the message key. */
public enum ExitRule {
    /** A decision is recorded once it has been taken. */
    DECIDED_IN_THE_FUTURE(r -> r.decidedOn().isAfter(r.today())),
    /** Who is not housed has nothing to leave. */
    NOT_HOUSED(r -> !r.housed()),
    /** A decision is notified after it was taken. */
    NOTIFIED_BEFORE_DECISION(r -> r.notifiedOn() != null && r.notifiedOn().isBefore(r.decidedOn())),
    /** Every exit has one reason of the list (R35). */
    REASON_MISSING(r -> r.reason() == null),
    /** What is decided elsewhere, or by another decision, is no reason of this one. */
    REASON_OF_ANOTHER_ACT(r -> r.reason() != null && !ExitReason.ofExitDecisions().contains(r.reason()));

    private final Predicate<ExitRequest> applies;

    ExitRule(Predicate<ExitRequest> applies) {
        this.applies = applies;
    }

    boolean standsAgainst(ExitRequest request) {
        return applies.test(request);
    }
}
