package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;
import org.havre.resident.OutcomeKind;
import org.havre.resident.Procedure;
import org.havre.resident.Sex;

/** One of a household, with what a file says of a person; what is not known is null. */
public record FileMember(long person, long household, String reference, String familyName, String givenNames, Sex sex,
        BirthDate born,
        HouseholdRole role, String nationality, String agdref, Procedure procedure, OutcomeKind outcome,
        LocalDate outcomeOn,
        boolean stepFree, boolean groundFloor) implements Serializable {

    @Override public String toString() {
        return "file of " + person;
    }
}
