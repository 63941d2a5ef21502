package org.havre.orientation;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.havre.shared.Objection;

/** Everything that can stand against the withdrawal or refusal of reception conditions; the name is the message key. */
public enum ConditionsRule {
    DECIDED_IN_THE_FUTURE("decidedOn", r -> r.signedOn().isAfter(r.today())), //
    NOTIFIED_BEFORE_DECISION("notifiedOn", r -> r.notifiedOn() != null && r.notifiedOn().isBefore(r.signedOn())), //
    NOT_HOUSED("household", r -> !r.housed()), //
    GROUND_OF_ANOTHER_DECISION("reason", r -> r.ground() == null || !r.ground().isOf(r.nature())), //
    /** The person may answer first (D.551-18). */
    NOT_ANNOUNCED("announcedOn", r -> r.isWithdrawal() && r.announcedOn() == null), //
    STILL_TO_BE_HEARD("decidedOn", r -> r.isWithdrawal() && r.earliest() != null && r.signedOn().isBefore(r.earliest()),
            r -> List.of(r.earliest().minusDays(1), r.earliest())), //
    EXCEPTIONAL_CASE_NOT_SAID("exceptional", true,
            r -> r.ground() != null && r.ground().isExceptional() && !r.exceptional()), //
    VULNERABILITY_NOT_WEIGHED("weighed", true,
            r -> (r.nature() == DecisionNature.REFUSAL || r.ground() != null && r.ground().isExceptional())
                    && !r.weighed());

    private final String field;
    private final boolean warning;
    private final Predicate<ConditionsRequest> applies;
    private final Function<ConditionsRequest, List<Serializable>> facts;

    ConditionsRule(String field, Predicate<ConditionsRequest> applies) {
        this(field, false, applies, request -> List.of());
    }

    ConditionsRule(String field, boolean warning, Predicate<ConditionsRequest> applies) {
        this(field, warning, applies, request -> List.of());
    }

    ConditionsRule(String field, Predicate<ConditionsRequest> applies,
            Function<ConditionsRequest, List<Serializable>> facts) {
        this(field, false, applies, facts);
    }

    ConditionsRule(String field, boolean warning, Predicate<ConditionsRequest> applies,
            Function<ConditionsRequest, List<Serializable>> facts) {
        this.field = field;
        this.warning = warning;
        this.applies = applies;
        this.facts = facts;
    }

    /** Whether it may be set aside once it has been read (R26). */
    public static boolean isWarning(Objection objection) {
        return Arrays.stream(values())
                .anyMatch(rule -> rule.warning && Objection.of(rule).key().equals(objection.key()));
    }

    boolean appliesTo(ConditionsRequest request) {
        return applies.test(request);
    }

    Objection against(ConditionsRequest request) {
        return Objection.of(this, facts.apply(request).toArray(Serializable[]::new)).at(field);
    }
}
