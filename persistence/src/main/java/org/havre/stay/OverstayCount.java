package org.havre.stay;

import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import org.havre.facility.FacilityKind;
import org.havre.shared.Rate;

/** Undue presence in one facility on a day, beside its authorised capacity of that day. */
public record OverstayCount(String facility, String facilityName, FacilityKind kind, long capacity, long ofProtected,
        long ofRejected, long others) implements Serializable {

    public long all() {
        return ofProtected + ofRejected + others;
    }

    public Optional<Rate> rate(long people) {
        return Rate.of(people, capacity);
    }

    /** The limits that are passed here. */
    public Set<OverstayLimits.Passed> passed(OverstayLimits limits) {
        return limits.passed(kind, ofProtected, ofRejected, others, capacity);
    }
}
