package org.havre.stay;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.havre.shared.Objection;

/** Everything that can stand against a move, beside the beds; the name is also the key of the sentence. */
public enum MoveRule {
    NOBODY_MOVES("beds", r -> r.movers().isEmpty(), r -> List.of()), //
    IN_THE_FUTURE("day", r -> r.day().isAfter(r.today()), r -> List.of(r.today())), //
    BEFORE_ARRIVAL("day", r -> r.day().isBefore(r.latestArrival()), r -> List.of(r.latestArrival())), //
    AFTER_DEPARTURE("day", r -> r.firstDeparture() != null && !r.day().isBefore(r.firstDeparture()),
            r -> List.of(r.firstDeparture())), //
    CANCELLED("day", r -> r.movers().stream().anyMatch(beds -> beds.stay().isCancelled()), r -> List.of());

    private final String field;
    private final Predicate<MoveRequest> applies;
    private final Function<MoveRequest, List<Serializable>> facts;

    MoveRule(String field, Predicate<MoveRequest> applies, Function<MoveRequest, List<Serializable>> facts) {
        this.field = field;
        this.applies = applies;
        this.facts = facts;
    }

    boolean appliesTo(MoveRequest request) { return applies.test(request); }

    Objection against(MoveRequest request) {
        return Objection.of(this, facts.apply(request).toArray(Serializable[]::new)).at(field);
    }
}
