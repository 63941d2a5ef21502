package org.havre.credit;

import java.util.function.Predicate;

/** What stands against recording a grant: one for each facility and year, whose instalments are its amount. */
public enum GrantRule {
    NO_AMOUNT("amount", grant -> !grant.amount().isPositive()), //
    ONCE_MORE_THAN_GRANTED("nonRenewable",
            grant -> grant.nonRenewable().isNegative()
                    || grant.nonRenewable().isPositive() && grant.nonRenewable().exceeds(grant.amount())), //
    ANOTHER_REGIME("form", grant -> grant.form() != GrantForm.of(grant.regime())), //
    /** What replaces a grant says which. */
    SECOND_GRANT("amends", grant -> grant.standing() != null && !grant.standing().equals(grant.amends())), //
    INSTALMENTS_ARE_NOT_THE_GRANT("instalments",
            grant -> !grant.form().isPaidByTwelfths() && !grant.agreed().equals(grant.amount())), //
    INSTALMENT_BELOW_NOUGHT("instalments",
            grant -> grant.instalments().stream().anyMatch(instalment -> instalment.amount().isNegative())), //
    TWELFTHS_ARE_COMPUTED("instalments", grant -> grant.form().isPaidByTwelfths() && !grant.instalments().isEmpty());

    private final String field;
    private final Predicate<GrantRequest> broken;

    GrantRule(String field, Predicate<GrantRequest> broken) {
        this.field = field;
        this.broken = broken;
    }

    boolean isBrokenBy(GrantRequest grant) { return broken.test(grant); }

    String field() { return field; }
}
