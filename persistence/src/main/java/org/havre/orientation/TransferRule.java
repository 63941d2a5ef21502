package org.havre.orientation;

import java.util.Set;
import java.util.function.Predicate;
import org.havre.shared.Objection;

/** What can stand against a transfer and not against an admission; the name is also the key of the sentence. */
public enum TransferRule {
    /** Who is nowhere is admitted, not transferred (R11). */
    NOT_HOUSED("household", r -> r.from().isEmpty()),
    /** A move inside a facility is its own business; a transfer names where to (R36). */
    SAME_FACILITY("facility", r -> r.from().equals(Set.of(r.to())));

    private final String field;
    private final Predicate<TransferRequest> applies;

    TransferRule(String field, Predicate<TransferRequest> applies) {
        this.field = field;
        this.applies = applies;
    }

    boolean appliesTo(TransferRequest request) {
        return applies.test(request);
    }

    Objection objection() {
        return Objection.of(this).at(field);
    }
}
