package org.havre.stay;

import static org.havre.orientation.OrientationState.NOT_ARRIVED;
import static org.havre.orientation.OrientationState.WITHDRAWN;

import java.util.function.Predicate;
import org.havre.shared.Objection;

/** Everything that can stand against recording that nobody came; the name is also the key of the sentence. */
public enum NonArrivalRule {
    NOT_EXPECTED("how", r -> !r.state().isOpen()), //
    /** Only OFII cancels. */
    NOT_FOR_THE_FACILITY("how", r -> r.how() != NOT_ARRIVED && r.how() != WITHDRAWN), //
    /** CESEDA R.552-8: until the end of the last day they may still come (R2). */
    MAY_STILL_COME("how", r -> r.how() == NOT_ARRIVED && !r.today().isAfter(r.lastDay())), //
    REASON_MISSING("because", r -> r.how() == WITHDRAWN && (r.because() == null || r.because().isBlank()));

    private final String field;
    private final Predicate<NonArrivalRequest> applies;

    NonArrivalRule(String field, Predicate<NonArrivalRequest> applies) {
        this.field = field;
        this.applies = applies;
    }

    boolean appliesTo(NonArrivalRequest request) { return applies.test(request); }

    Objection against(NonArrivalRequest request) { return Objection.of(this, request.lastDay()).at(field); }
}
