package org.havre.stay;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.havre.shared.Objection;

/** Everything that can stand against a change of a household; the name is also the key of the sentence. */
public enum HouseholdRule {
    IN_THE_FUTURE("day", r -> r.day().isAfter(r.today()), r -> List.of(r.today())), //
    BEFORE_LAST_CHANGE("day", r -> r.day().isBefore(r.earliest()), r -> List.of(r.earliest())), //
    NOBODY_PARTS("people", r -> r.isParting() && r.parting().isEmpty()), //
    EVERYBODY_PARTS("people", r -> r.foundsOne() && r.remaining().isEmpty()), //
    /** Whoever parts stays here, so that both households are this facility's matter. */
    NOT_HERE("people", r -> r.parting().stream().anyMatch(kin -> kin.facility() == null)), //
    /** Transfer first, then join: a household changes, nights do not. */
    OTHER_FACILITY("host", r -> r.isJoining() && r.isApart()), //
    NOBODY_TO_JOIN("host", r -> r.isJoining() && r.host().isEmpty()), //
    NEW_ONE_WITHOUT_HEAD("head", r -> r.foundsOne() && r.headsOfParting().isEmpty()), //
    NEW_ONE_WITH_TWO_HEADS("head", r -> r.foundsOne() && r.headsOfParting().size() > 1), //
    OLD_ONE_WITHOUT_HEAD("successor", r -> !r.remaining().isEmpty() && r.headsOfRemaining().isEmpty()), //
    OLD_ONE_WITH_TWO_HEADS("successor", r -> r.headsOfRemaining().size() > 1), //
    HEAD_ALREADY("successor", r -> r.kind() == ChangeKind.HEAD && r.headsOfRemaining().stream().anyMatch(Kin::isHead)), //
    HEAD_NOT_ADULT("head", HouseholdRule::isHeadedByAChild);

    private final String field;
    private final Predicate<HouseholdRequest> applies;
    private final Function<HouseholdRequest, List<Serializable>> facts;

    HouseholdRule(String field, Predicate<HouseholdRequest> applies) { this(field, applies, request -> List.of()); }

    HouseholdRule(String field, Predicate<HouseholdRequest> applies,
            Function<HouseholdRequest, List<Serializable>> facts) {
        this.field = field;
        this.applies = applies;
        this.facts = facts;
    }

    /** Who is named head has come of age; one who was head before is left alone. */
    private static boolean isHeadedByAChild(HouseholdRequest request) {
        return Stream.concat(request.headsOfParting().stream(), request.headsOfRemaining().stream())
                .anyMatch(kin -> !kin.isHead() && !kin.isAdultOn(request.day()));
    }

    boolean appliesTo(HouseholdRequest request) { return applies.test(request); }

    Objection against(HouseholdRequest request) {
        return Objection.of(this, facts.apply(request).toArray(Serializable[]::new)).at(field);
    }
}
