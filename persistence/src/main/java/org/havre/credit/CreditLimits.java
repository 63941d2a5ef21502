package org.havre.credit;

import java.io.Serializable;
import java.util.Map;

/**
 * Where the checks of credits begin to ask, by the settings of a day.
 *
 * @param capacityGap         hundredths by which the act and the addresses may differ (R55)
 * @param evaluationYears     how old the last evaluation may be
 * @param tariffedPerPost     places for each full-time post of a tariffed facility (R56)
 * @param subsidisedPerPost   the same of a subsidised one
 * @param fewestPerPost       places for each post below which it is asked about
 * @param lowestDailyCost     of a place
 * @param dailyCostTarget     of a place, for the kind and the area; null where none is set
 * @param unavailable         hundredths of the open places
 * @param overstay            hundredths of the capacity
 */
public record CreditLimits(int capacityGap, int evaluationYears, int tariffedPerPost, int subsidisedPerPost,
        int fewestPerPost, Euros lowestDailyCost, Euros dailyCostTarget, int unavailable, int overstay)
        implements
        Serializable {

    int placesPerPost(CreditFile.Centre centre) { return centre.isTariffed() ? tariffedPerPost : subsidisedPerPost; }

    /** @param settings of the day, by their names; costs in cents. Targets are those of a facility */
    public static CreditLimits of(Map<String, Integer> settings) {
        return new CreditLimits(settings.get("CAPACITY_GAP_PERCENT"), settings.get("EVALUATION_YEARS"),
                settings.get("PLACES_PER_POST_TARIFFED"), settings.get("PLACES_PER_POST_SUBSIDISED"),
                settings.get("PLACES_PER_POST_LEAST"), Euros.ofCents(settings.get("DAILY_COST_LEAST")), null,
                settings.get("UNAVAILABLE_PERCENT"), settings.get("OVERSTAY_PERCENT_ALL"));
    }

    /** The same for a facility. */
    CreditLimits aimingAt(Euros target) {
        return new CreditLimits(capacityGap, evaluationYears, tariffedPerPost, subsidisedPerPost, fewestPerPost,
                lowestDailyCost, target, unavailable, overstay);
    }
}
