package org.havre.resident;

import static org.havre.resident.OutcomeRequest.before;

import java.util.function.Predicate;
import org.havre.resident.OutcomeKind.Standing;
import org.havre.shared.Objection;

/** Everything that can stand against recording an outcome of a claim; the name is also the message key. */
public enum OutcomeRule {
    DECIDED_IN_THE_FUTURE("decidedOn", r -> r.isAfterToday(r.decidedOn())), //
    READ_IN_THE_FUTURE("readOn", r -> r.isAfterToday(r.readOn())), //
    NOTIFIED_IN_THE_FUTURE("notifiedOn", r -> r.isAfterToday(r.notifiedOn())), //
    NOTIFIED_BEFORE_DECISION("notifiedOn", r -> before(r.notifiedOn(), r.decidedOn())), //
    NOTIFIED_BEFORE_READING("notifiedOn", r -> before(r.notifiedOn(), r.readOn())), //
    /** OFPRA reads nothing in public, and CNDA gives no order by reading it. */
    NOT_READ_IN_PUBLIC("readOn",
            r -> r.readOn() != null && (!r.isOfCnda() || r.outcome() == OutcomeKind.REJECTED_BY_ORDER)), //
    /** Only CNDA rejects by order. */
    NO_ORDER_OF_OFPRA("outcome", r -> !r.isOfCnda() && r.outcome() == OutcomeKind.REJECTED_BY_ORDER), //
    NO_APPEAL("appealEndsOn", r -> r.appealEndsOn() != null
            && (r.isOfCnda() || r.outcome().standing() != Standing.REJECTED)), //
    APPEAL_ENDS_BEFORE_NOTIFICATION("appealEndsOn", r -> before(r.appealEndsOn(), r.notifiedOn())), //
    KNOWN("decidedOn", OutcomeRequest::known);

    private final String field;
    private final Predicate<OutcomeRequest> applies;

    OutcomeRule(String field, Predicate<OutcomeRequest> applies) {
        this.field = field;
        this.applies = applies;
    }

    boolean appliesTo(OutcomeRequest request) {
        return applies.test(request);
    }

    Objection against() {
        return Objection.of(this).at(field);
    }
}
