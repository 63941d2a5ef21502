package org.havre.credit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What was decided, who was there and what was paid, laid beside one another: every difference, and none where they agree. */
public final class Reconciliation {
    private static final List<DifferenceType> TYPES = List.of(DifferenceType.values());

    private Reconciliation() {}

    public static List<Difference> of(CreditFacts facts) { return of(List.of(facts)); }

    public static List<Difference> of(Collection<? extends CreditFacts> facts) {
        var all = new ArrayList<Difference>();
        for (var one : facts)
            for (var type : TYPES) all.addAll(type.in(one));
        return List.copyOf(all);
    }
}
