package org.havre.resident;

import java.io.Serializable;

/** One of a household on a day; the procedure is null for somebody not registered, the outcome while the claim is pending. */
public record MemberRow(long person, String familyName, String givenNames, Sex sex, BirthDate born, HouseholdRole role,
        Procedure procedure, OutcomeKind outcome) implements Serializable {

    public OutcomeKind.Standing standing() {
        return outcome == null ? OutcomeKind.Standing.PENDING : outcome.standing();
    }

    @Override public String toString() {
        return "member " + person;
    }
}
