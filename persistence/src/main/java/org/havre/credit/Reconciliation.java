package org.havre.credit;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** What was decided, who was there and what was paid, laid beside one another: every difference, and none where they agree. */
public final class Reconciliation {
    private Reconciliation() {}

    public static List<Difference> of(CreditFacts facts) {
        return Arrays.stream(DifferenceType.values()).flatMap(type -> type.in(facts)).toList();
    }

    public static List<Difference> of(Collection<? extends CreditFacts> facts) {
        return facts.stream().flatMap(one -> of(one).stream()).toList();
    }
}
