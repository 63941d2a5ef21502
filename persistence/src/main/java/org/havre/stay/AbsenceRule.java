package org.havre.stay;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.havre.shared.Objection;

/** Everything that can stand against an absence; the name is also the key of the sentence. */
public enum AbsenceRule {
    STAY_CANCELLED("from", r -> r.stay().isCancelled()), //
    BEFORE_ARRIVAL("from", r -> r.from().isBefore(r.stay().during().start()), r -> List.of(r.stay().during().start())), //
    AFTER_DEPARTURE("from", AbsenceRequest::beginsAfterDeparture, r -> List.of(r.stay().during().end())), //
    BACK_BEFORE_LEAVING("back", AbsenceRequest::isUpsideDown, r -> List.of(r.from())), //
    /** What is to come can be foreseen only with a reason. */
    UNJUSTIFIED_AHEAD("from", r -> r.reason() == null && r.from().isAfter(r.today()), r -> List.of(r.today())), //
    EVIDENCE_OF_NOTHING("evidence", r -> r.evidence() && r.reason() == null), //
    AWAY_ALREADY("from", r -> r.other() != null, r -> List.of(r.other().start()));

    private final String field;
    private final Predicate<AbsenceRequest> applies;
    private final Function<AbsenceRequest, List<Serializable>> facts;

    AbsenceRule(String field, Predicate<AbsenceRequest> applies) { this(field, applies, request -> List.of()); }

    AbsenceRule(String field, Predicate<AbsenceRequest> applies,
            Function<AbsenceRequest, List<Serializable>> facts) {
        this.field = field;
        this.applies = applies;
        this.facts = facts;
    }

    boolean appliesTo(AbsenceRequest request) { return applies.test(request); }

    Objection against(AbsenceRequest request) {
        return Objection.of(this, facts.apply(request).toArray(Serializable[]::new)).at(field);
    }
}
