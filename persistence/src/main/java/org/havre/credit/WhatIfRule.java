package org.havre.credit;

import java.util.List;
import org.havre.facility.FacilityKind;

/** What keeps a thought from being reckoned with; the first that does is told. */
public enum WhatIfRule {
    NOT_LEFT((one, plan, places) -> one.day() == null || !plan.rest().covers(one.day())), //
    NO_PLACES((one, plan, places) -> one.nature() != WhatIf.Nature.NEW_COST && one.places() <= 0), //
    NO_FACILITY((one, plan, places) -> one.nature() == WhatIf.Nature.TRANSFORMATION
            && (one.facility() == null || plan.facility(one.facility()).isEmpty())), //
    /** Only places of a HUDA become places of a CADA (R57). */
    NOT_A_HUDA((one, plan, places) -> one.nature() == WhatIf.Nature.TRANSFORMATION
            && isOfAnotherKind(FacilityKind.HUDA, one, one.facility(), plan)), //
    NOT_A_CADA((one, plan, places) -> one.nature() == WhatIf.Nature.TRANSFORMATION && one.into() != null
            && isOfAnotherKind(FacilityKind.CADA, one, one.into(), plan)), //
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

    /** On the eve of the day; a facility that the plan does not know is of none. */
    private static boolean isOfAnotherKind(FacilityKind kind, WhatIf one, Long facility, RegionPlan plan) {
        return plan.facility(facility).map(each -> each.kindOn(one.day().minusDays(1)) != kind).orElse(true);
    }

    boolean isBrokenBy(WhatIf one, RegionPlan plan, List<FundedPlaces> places) { return broken.by(one, plan, places); }
}
