package org.havre.credit;

import java.util.List;

/** What keeps a thought from being reckoned with; the first that does is told. */
public enum WhatIfRule {
    NOT_LEFT((one, plan, places) -> one.day() == null || !plan.rest().covers(one.day())), //
    NO_PLACES((one, plan, places) -> one.nature() != WhatIf.Nature.NEW_COST && one.places() <= 0), //
    NO_FACILITY((one, plan, places) -> one.nature() == WhatIf.Nature.TRANSFORMATION
            && (one.facility() == null || plan.facility(one.facility()).isEmpty())), //
    NO_COST((one, plan, places) -> one.nature() == WhatIf.Nature.NEW_COST
            && (one.cost() == null || !one.cost().isPositive())), //
    NOT_SO_MANY((one, plan, places) -> !one.change(plan).fits(places));

    /** Whether a thought breaks it, among the places that there are with those of earlier days. */
    @FunctionalInterface
    private interface Broken {
        boolean by(WhatIf one, RegionPlan plan, List<FundedPlaces> places);
    }

    private final Broken broken;

    WhatIfRule(Broken broken) {
        this.broken = broken;
    }

    boolean isBrokenBy(WhatIf one, RegionPlan plan, List<FundedPlaces> places) { return broken.by(one, plan, places); }
}
