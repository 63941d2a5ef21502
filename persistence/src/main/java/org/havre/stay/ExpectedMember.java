package org.havre.stay;

import java.io.Serializable;
import org.havre.resident.HouseholdRole;

/** One of an expected household with a name, and the bed that is kept for that person, which may be none. */
public record ExpectedMember(Expected expected, String familyName, String givenNames, HouseholdRole role,
        BedWish reserved) implements Serializable {

    public long person() { return expected.guest().person(); }

    @Override public String toString() { return "expected member " + person(); }
}
