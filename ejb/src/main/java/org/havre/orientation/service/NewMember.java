package org.havre.orientation.service;

import java.io.Serializable;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;
import org.havre.resident.Procedure;
import org.havre.resident.Sex;

/** One of a household that is being registered; what is not known is null. */
public record NewMember(HouseholdRole role, String familyName, String givenNames, Sex sex, BirthDate born,
        String nationality,
        String agdref, String language, Procedure procedure, boolean stepFree, boolean groundFloor)
        implements Serializable {

    @Override public String toString() {
        return "a new member";
    }
}
