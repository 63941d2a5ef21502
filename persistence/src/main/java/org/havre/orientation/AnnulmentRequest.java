package org.havre.orientation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A decision that is to count as never taken; what it was stays told.
 *
 * @param nature    of the decision to annul
 * @param arrived   whether somebody has arrived on it
 * @param annulled  whether it is annulled already
 */
public record AnnulmentRequest(DecisionNature nature, LocalDate annulledDecidedOn, boolean arrived, boolean annulled,
        LocalDate decidedOn, LocalDate notifiedOn, LocalDate today) {

    /** Every reason against it. */
    public Set<AnnulmentRule> objections() {
        return Stream.of(AnnulmentRule.values()).filter(rule -> rule.standsAgainst(this))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AnnulmentRule.class)));
    }
}
