package org.havre.credit;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.havre.shared.Objection;

/** What stands against a grant beside what it says of itself: when it was signed, and how the rest of it is paid. */
public enum AllocationRule {
    NOTHING_TO_AMEND("amount", grant -> grant.amends() && grant.year().grant() == null), //
    NOT_SIGNED_YET("signedOn", grant -> grant.signedOn().isAfter(grant.today())), //
    CATCH_UP_MISSING("catchUp", grant -> grant.form().isPaidByTwelfths() && grant.catchUp() == null), //
    TWO_ON_A_DAY("instalments", grant -> grant.instalments().stream().map(Instalment::dueOn).distinct().count() < grant
            .instalments().size());

    private final String field;
    private final Predicate<AllocationRequest> broken;

    AllocationRule(String field, Predicate<AllocationRequest> broken) {
        this.field = field;
        this.broken = broken;
    }

    static Stream<Objection> against(AllocationRequest grant) {
        return Stream.of(values()).filter(rule -> rule.broken.test(grant))
                .map(rule -> Objection.of(rule).at(rule.field));
    }
}
