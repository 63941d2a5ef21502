package org.havre.stay;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;
import org.havre.facility.FacilityKind;
import org.havre.shared.Rate;

/**
 * What the specifications tolerate of undue presence, in hundredths of the authorised capacity: more is an alert. Only
 * CADA and HUDA are measured so.
 */
public record OverstayLimits(int ofProtected, int ofRejected, int ofAll) implements Serializable {
    /** The limits that can be passed. */
    public enum Passed {
        PROTECTED, REJECTED, ALL
    }

    public static boolean measures(FacilityKind kind) {
        return kind == FacilityKind.CADA || kind == FacilityKind.HUDA;
    }

    /** Those that are passed; none where there is no capacity to measure against, or the kind is not measured. */
    public Set<Passed> passed(FacilityKind kind, long ofProtectedPeople, long ofRejectedPeople, long others,
            long capacity) {
        var passed = EnumSet.noneOf(Passed.class);
        if (!measures(kind) || capacity == 0) return passed;
        if (exceeds(ofProtectedPeople, capacity, ofProtected)) passed.add(Passed.PROTECTED);
        if (exceeds(ofRejectedPeople, capacity, ofRejected)) passed.add(Passed.REJECTED);
        if (exceeds(ofProtectedPeople + ofRejectedPeople + others, capacity, ofAll)) passed.add(Passed.ALL);
        return passed;
    }

    private static boolean exceeds(long people, long capacity, int hundredths) {
        return new Rate(people, capacity).compareTo(new Rate(hundredths, 100)) > 0;
    }
}
