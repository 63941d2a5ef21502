package org.havre.orientation;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.havre.resident.OutcomeKind.Standing;
import org.havre.shared.Objection;

/** Everything that can stand against a stay after the end of care, or against its extension; the name is the message key. */
public enum StayRule {
    DECIDED_IN_THE_FUTURE("decidedOn", r -> r.decidedOn().isAfter(r.today())), //
    NOTIFIED_BEFORE_DECISION("notifiedOn", r -> r.notifiedOn() != null && r.notifiedOn().isBefore(r.decidedOn())), //
    /** The person asks for it; nobody stays by default. */
    NOT_REQUESTED("requestedOn", r -> !r.isExtension() && r.requestedOn() == null), //
    REQUESTED_AFTER_DECISION("requestedOn",
            r -> r.requestedOn() != null && r.requestedOn().isAfter(r.decidedOn())), //
    NOT_PRESENT("decidedOn", r -> !r.present(), r -> List.of(r.decidedOn())), //
    NO_END_OF_CARE("until", r -> r.care().endOfCare().isEmpty()), //
    /** Who lost reception conditions has no stay to ask for. */
    CONDITIONS_ENDED("nature", r -> r.care().conditionsEnded().isPresent(),
            r -> List.of(r.care().conditionsEnded().orElseThrow().number())), //
    /** A Dublin case stays until the transfer takes place, and no longer (L.552-2). */
    DUBLIN("nature", r -> r.dublin() && r.standing() == Standing.PENDING), //
    BEFORE_END_OF_CARE("until", r -> r.care().endOfCare().filter(end -> !r.until().isAfter(end)).isPresent(),
            r -> List.of(r.care().endOfCare().orElseThrow())), //
    BEYOND_THE_LIMIT("until", r -> r.reachesBeyond(r.latest()), r -> List.of(r.latest())), //
    GRANTED_BEFORE("nature", r -> !r.isExtension() && r.care().granted().isPresent(),
            r -> List.of(r.care().granted().orElseThrow().number())), //
    NOT_PROTECTED("nature", r -> r.isExtension() && r.standing() != Standing.PROTECTED), //
    NO_STAY_GRANTED("nature", r -> r.isExtension()
            && r.care().granted().filter(granted -> !granted.decidedOn().isAfter(r.decidedOn())).isEmpty()), //
    EXTENDED_BEFORE("nature", r -> r.isExtension() && r.care().extended().isPresent(),
            r -> List.of(r.care().extended().orElseThrow().number())), //
    EXTENDS_NOTHING("until", r -> r.isExtension()
            && r.care().granted().filter(granted -> !r.reachesBeyond(granted.until())).isPresent(),
            r -> List.of(r.care().granted().orElseThrow().until()));

    private final String field;
    private final Predicate<StayRequest> applies;
    private final Function<StayRequest, List<Serializable>> facts;

    StayRule(String field, Predicate<StayRequest> applies) {
        this(field, applies, request -> List.of());
    }

    StayRule(String field, Predicate<StayRequest> applies, Function<StayRequest, List<Serializable>> facts) {
        this.field = field;
        this.applies = applies;
        this.facts = facts;
    }

    boolean appliesTo(StayRequest request) {
        return applies.test(request);
    }

    Objection against(StayRequest request) {
        return Objection.of(this, facts.apply(request).toArray(Serializable[]::new)).at(field);
    }
}
