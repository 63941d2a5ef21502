package org.havre.credit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.havre.facility.FacilityKind;
import org.havre.shared.Period;

/** What a facility is from a day on until it is otherwise: its kind and its places. */
public record TermsOn(LocalDate from, FacilityKind kind, int places) implements Serializable {

    /**
     * The places that terms give, of a facility for which no act says so; those that were HUDA when it became a CADA keep
     * that cost (R49).
     *
     * @param terms the earliest first
     */
    static List<FundedPlaces> funded(List<TermsOn> terms) {
        var funded = new ArrayList<FundedPlaces>();
        var kept = 0;
        for (var at = 0; at < terms.size(); at++) {
            var one = terms.get(at);
            var days = new Period(one.from, at + 1 < terms.size() ? terms.get(at + 1).from : null);
            kept = one.kind != FacilityKind.CADA
                    ? 0
                    : at > 0 && terms.get(at - 1).kind == FacilityKind.HUDA
                            ? Math.min(terms.get(at - 1).places, one.places)
                            : Math.min(kept, one.places);
            if (kept > 0) funded.add(new FundedPlaces(kept, days, FacilityKind.HUDA));
            if (one.places > kept) funded.add(new FundedPlaces(one.places - kept, days, one.kind));
        }
        return funded;
    }
}
