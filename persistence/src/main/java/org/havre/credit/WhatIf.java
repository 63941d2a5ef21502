package org.havre.credit;

import java.io.Serializable;
import java.time.LocalDate;
import org.havre.credit.PlannedChange.Closing;
import org.havre.credit.PlannedChange.NewCost;
import org.havre.credit.PlannedChange.Opening;
import org.havre.credit.PlannedChange.Transformation;
import org.havre.facility.FacilityKind;

/**
 * A change that somebody thinks of, to see what it would do; nothing of it is kept.
 *
 * @param facility whose places are transformed; null for any other change
 * @param into     the CADA that gets them; null where a new one is made
 * @param kind     whose reference cost the places have, or that is to cost otherwise
 * @param cost     per place and day; null but for a new cost
 */
public record WhatIf(Nature nature, LocalDate day, int places, FacilityKind kind, Long facility, Long into, Euros cost)
        implements
        Serializable {

    /** What may be thought of. */
    public enum Nature { OPENING, CLOSING, TRANSFORMATION, NEW_COST }

    Programme programme() { return nature == Nature.TRANSFORMATION ? Programme.P303 : Programme.of(kind); }

    /** The change that it would be. */
    PlannedChange change(RegionPlan plan) {
        return switch (nature) {
            case OPENING -> new Opening(day, places, kind);
            case CLOSING -> new Closing(day, places, kind);
            case NEW_COST -> new NewCost(new DatedCost(kind, CostArea.ofRegion(plan.regionCode()), day, cost,
                    Certainty.INFERRED, ""));
            case TRANSFORMATION -> transformation(plan, plan.facility(facility).orElseThrow());
        };
    }

    private Transformation transformation(RegionPlan plan, FacilityPlan huda) {
        var there = into == null ? 0 : plan.facility(into).map(each -> each.placesOn(day.minusDays(1))).orElse(0);
        return new Transformation(day, places, huda.placesOn(day), there, places, huda.dublin());
    }
}
