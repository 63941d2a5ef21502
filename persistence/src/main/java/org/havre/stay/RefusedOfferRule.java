package org.havre.stay;

import java.util.function.Predicate;
import org.havre.shared.Objection;

/** Everything that can stand against recording a refused offer; the name is also the key of the sentence. */
public enum RefusedOfferRule {
    KIND_MISSING("kind", r -> r.kind() == null), //
    IN_THE_FUTURE("refusedOn", r -> r.refusedOn().isAfter(r.today())), //
    BEFORE_THE_OFFER("refusedOn", r -> r.refusedOn().isBefore(r.offeredOn())), //
    /** The reason that was given, so that somebody may judge whether it is legitimate. */
    REASON_MISSING("because", r -> r.because() == null || r.because().isBlank()), //
    NOT_PRESENT("household", r -> !r.present()), //
    KNOWN_ALREADY("offeredOn", RefusedOfferRequest::known);

    private final String field;
    private final Predicate<RefusedOfferRequest> applies;

    RefusedOfferRule(String field, Predicate<RefusedOfferRequest> applies) {
        this.field = field;
        this.applies = applies;
    }

    boolean appliesTo(RefusedOfferRequest request) { return applies.test(request); }

    Objection against(RefusedOfferRequest request) { return Objection.of(this, request.today()).at(field); }
}
