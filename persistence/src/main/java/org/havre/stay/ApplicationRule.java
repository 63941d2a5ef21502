package org.havre.stay;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.havre.resident.OutcomeKind.Standing;
import org.havre.shared.Objection;

/** Everything that can stand against going to the judge; the name is also the key of the sentence. */
public enum ApplicationRule {
    IN_THE_FUTURE("appliedOn", r -> r.appliedOn().isAfter(r.today()), r -> List.of(r.today())), //
    NO_NOTICE("appliedOn", r -> !r.notice()), //
    NOTICE_RUNS("appliedOn", r -> r.leaveBy() != null && !r.appliedOn().isAfter(r.leaveBy()),
            r -> List.of(r.leaveBy())), //
    NOT_PRESENT("appliedOn", r -> !r.present()), //
    REJECTION_NOT_FINAL("finalOn", r -> r.standing() == Standing.REJECTED
            && (r.finalOn() == null || r.finalOn().isAfter(r.appliedOn()))), //
    /** A protected person is ordered out for violence or a serious breach only (CE 28 October 2024, 490665). */
    NO_SERIOUS_BREACH("breach", r -> r.standing() == Standing.PROTECTED && !r.breach()
            && r.refusals() == 0);

    private final String field;
    private final Predicate<ApplicationRequest> applies;
    private final Function<ApplicationRequest, List<Serializable>> facts;

    ApplicationRule(String field, Predicate<ApplicationRequest> applies) {
        this(field, applies, request -> List.of());
    }

    ApplicationRule(String field, Predicate<ApplicationRequest> applies,
            Function<ApplicationRequest, List<Serializable>> facts) {
        this.field = field;
        this.applies = applies;
        this.facts = facts;
    }

    boolean appliesTo(ApplicationRequest request) { return applies.test(request); }

    Objection against(ApplicationRequest request) {
        return Objection.of(this, facts.apply(request).toArray(Serializable[]::new)).at(field);
    }
}
