package org.havre.stay;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.havre.orientation.ExitReason;
import org.havre.shared.Objection;

/** Everything that can stand against a departure; the name is also the key of the sentence. */
public enum DepartureRule {
    IN_THE_FUTURE("day", r -> r.day().isAfter(r.today()), r -> List.of(r.today())), //
    BEFORE_ARRIVAL("day", r -> r.day().isBefore(r.stay().during().start()),
            r -> List.of(r.stay().during().start())), //
    STAYING_AGAIN("day", r -> r.nextArrival() != null && r.day().isAfter(r.nextArrival()),
            r -> List.of(r.nextArrival())), //
    ALREADY_LEFT("day", r -> !r.stay().during().isOpen(), r -> List.of(r.stay().during().end())), //
    NOT_LEFT_YET("day", r -> r.stay().during().isOpen()), //
    CANCELLED("day", r -> r.stay().isCancelled()), //
    /** A stay recorded by error is cancelled; somebody who never came has not stayed. */
    NOT_A_DEPARTURE("reason", r -> !ExitReason.ofDepartures().contains(r.reason())), //
    DECISION_MISSING("decision", r -> r.reason().needsDecision() && r.decision() == null, r -> List.of(r.reason())), //
    DECISION_OF_OTHERS("decision", r -> r.isWithout(d -> d.concerns(r.household(), r.stay().person()))), //
    DECISION_CLOSES_NO_STAY("decision", r -> r.isWithout(d -> d.nature().closesAStay())), //
    DECISION_ANNULLED("decision", r -> r.isWithout(d -> !d.annulled())), //
    DECISION_USED("decision", r -> r.isWithout(d -> !d.isUsedBeyond(r.stay()))), //
    /** Somebody who changes facility, or goes to a CPH, goes where OFII says (R36). */
    DECISION_NAMES_NO_FACILITY("decision", r -> r.reason().namesWhereTo()
            && r.isWithout(d -> d.nature().namesWhereTo()));

    private final String field;
    private final Predicate<DepartureRequest> applies;
    private final Function<DepartureRequest, List<Serializable>> facts;

    DepartureRule(String field, Predicate<DepartureRequest> applies) {
        this(field, applies, request -> List.of());
    }

    DepartureRule(String field, Predicate<DepartureRequest> applies,
            Function<DepartureRequest, List<Serializable>> facts) {
        this.field = field;
        this.applies = applies;
        this.facts = facts;
    }

    boolean appliesTo(DepartureRequest request) { return applies.test(request); }

    Objection against(DepartureRequest request) {
        return Objection.of(this, facts.apply(request).toArray(Serializable[]::new)).at(field);
    }
}
