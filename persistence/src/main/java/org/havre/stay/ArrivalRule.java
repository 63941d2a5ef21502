package org.havre.stay;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.havre.facility.FacilityKind;
import org.havre.shared.Objection;

/** Everything that can stand against an arrival; the name is also the key of the sentence. */
public enum ArrivalRule implements Weighed {
    NOBODY_COMES("members", r -> r.coming().isEmpty()), //
    NOT_EXPECTED("members", ArrivalRequest::isAnyStranger), //
    ALREADY_ARRIVED("members", r -> r.comers().anyMatch(Expected::hasArrived)), //
    /** An unaccompanied minor is the business of the département's child welfare. */
    MINORS_WITHOUT_ADULT("members", ArrivalRequest::areMinorsAlone), //
    /** One open stay at a time (R11). */
    PRESENT_ELSEWHERE("members", r -> r.elsewhere(false) != null,
            r -> List.of(r.elsewhere(false).facility(), r.elsewhere(false).nights().start())), //
    /** A transfer carried out from its end: the other stay closes on the day of arrival, and its facility is told (R11). */
    CLOSES_STAY_ELSEWHERE("day", r -> r.elsewhere(true) != null && !r.isBeforeLeaving(),
            r -> List.of(r.transferred().size(), r.day())), //
    BEFORE_STAY_ELSEWHERE("day", ArrivalRequest::isBeforeLeaving, r -> List.of(r.elsewhere(true).nights().start())), //
    /** CASF L.348-1, by the kind of the facility on the day of arrival (R5). */
    DUBLIN_IN_CADA("members", r -> r.kind() == FacilityKind.CADA && r.isAnyDublin()), //
    IN_THE_FUTURE("day", r -> r.day().isAfter(r.today()), r -> List.of(r.today())), //
    BEFORE_THE_DECISION("day", r -> r.day().isBefore(r.offer().decidedOn()), r -> List.of(r.offer().decidedOn())), //
    /** CESEDA R.552-8: who has not come by then is deemed to have refused (R1, R2). */
    AFTER_THE_LAST_DAY("day", r -> !r.offer().isOver() && r.day().isAfter(r.offer().lastDay()),
            r -> List.of(r.offer().lastDay())), //
    OFFER_ENDED("day", r -> r.offer().isOver() && !r.day().isBefore(r.offer().endedOn()),
            r -> List.of(r.offer().endedOn()));

    private final String field;
    private final Predicate<ArrivalRequest> applies;
    private final Function<ArrivalRequest, List<Serializable>> facts;

    ArrivalRule(String field, Predicate<ArrivalRequest> applies) {
        this(field, applies, request -> List.of());
    }

    ArrivalRule(String field, Predicate<ArrivalRequest> applies, Function<ArrivalRequest, List<Serializable>> facts) {
        this.field = field;
        this.applies = applies;
        this.facts = facts;
    }

    @Override public Weight weight() { return this == CLOSES_STAY_ELSEWHERE ? Weight.WARNS : Weight.FORBIDS; }

    boolean appliesTo(ArrivalRequest request) { return applies.test(request); }

    Objection against(ArrivalRequest request) {
        return Objection.of(this, facts.apply(request).toArray(Serializable[]::new)).at(field);
    }
}
