package org.havre.credit;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * A budget by its three groups of charges (I running costs, II staff, III structure) and of products; totals are computed.
 *
 * @param charges  of the groups I to III
 * @param products of the groups I to III
 */
public record BudgetGroups(List<Euros> charges, List<Euros> products) implements Serializable {
    public static final int GROUPS = 3;
    public static final BudgetGroups NONE = new BudgetGroups(Collections.nCopies(GROUPS, Euros.ZERO),
            Collections.nCopies(GROUPS, Euros.ZERO));

    public BudgetGroups {
        charges = List.copyOf(charges);
        products = List.copyOf(products);
        if (charges.size() != GROUPS || products.size() != GROUPS) throw new IllegalArgumentException("three groups");
    }

    /** @param group from 1 */
    public Euros of(BudgetSide side, int group) {
        return side(side).get(group - 1);
    }

    public Euros total(BudgetSide side) { return Euros.sum(side(side)); }

    /** Products less charges. */
    public Euros net() {
        return total(BudgetSide.PRODUCT).minus(total(BudgetSide.CHARGE));
    }

    Stream<Euros> amounts() { return Stream.concat(charges.stream(), products.stream()); }

    private List<Euros> side(BudgetSide side) { return side == BudgetSide.CHARGE ? charges : products; }
}
