package org.havre.orientation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An exit decision to be recorded: {@code housed} where somebody it concerns is present; a missing reason is null. */
public record ExitRequest(LocalDate decidedOn, LocalDate notifiedOn, boolean housed, ExitReason reason,
        LocalDate today) {

    /** Every reason against it. */
    public Set<ExitRule> objections() {
        return Stream.of(ExitRule.values()).filter(rule -> rule.standsAgainst(this))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ExitRule.class)));
    }
}
