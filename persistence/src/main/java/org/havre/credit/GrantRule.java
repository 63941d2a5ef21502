package org.havre.credit;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.havre.shared.Objection;

/** Everything that can stand against granting money for a year; the name is also the message key. */
public enum GrantRule {
    GRANTED_ALREADY("amount", grant -> Optional.ofNullable(grant.year().grant()).filter(there -> !grant.amends())
            .map(there -> List.of(grant.year().year(), there.amount().amount(), there.signedOn()))), //
    NOTHING_TO_AMEND("amount", grant -> told(grant.amends() && grant.year().grant() == null)), //
    NEGATIVE("amount", grant -> told(grant.amount().isNegative())), //
    NON_RENEWABLE_OUTSIDE("nonRenewable", grant -> told(grant.nonRenewable().isNegative()
            || grant.nonRenewable().exceeds(grant.amount()))), //
    NOT_SIGNED_YET("signedOn", grant -> told(grant.signedOn().isAfter(grant.today()))), //
    CATCH_UP_MISSING("catchUp", grant -> told(!grant.form().plansInstalments() && grant.catchUp() == null)), //
    INSTALMENTS_ARE_COMPUTED("instalments", grant -> told(!grant.form().plansInstalments()
            && !grant.instalments().isEmpty())), //
    INSTALMENT_NEGATIVE("instalments", grant -> told(grant.instalments().stream()
            .anyMatch(each -> each.amount().isNegative()))), //
    TWO_ON_A_DAY("instalments", grant -> told(grant.instalments().stream().map(Instalment::dueOn).distinct()
            .count() < grant.instalments().size())), //
    DOES_NOT_ADD_UP("instalments", grant -> Optional.of(grant)
            .filter(some -> some.form().plansInstalments() && !some.planned().equals(some.amount()))
            .map(some -> List.of(some.planned().amount(), some.amount().amount())));

    private final String field;
    private final Function<GrantRequest, Optional<? extends List<? extends Serializable>>> broken;

    GrantRule(String field, Function<GrantRequest, Optional<? extends List<? extends Serializable>>> broken) {
        this.field = field;
        this.broken = broken;
    }

    static List<Objection> against(GrantRequest grant) {
        return Stream.of(values()).flatMap(rule -> rule.broken.apply(grant).stream()
                .map(told -> Objection.of(rule, told.toArray(Serializable[]::new)).at(rule.field))).toList();
    }

    private static Optional<List<Serializable>> told(boolean broken) {
        return broken ? Optional.of(List.of()) : Optional.empty();
    }
}
