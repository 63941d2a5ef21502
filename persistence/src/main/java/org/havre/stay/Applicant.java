package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;
import org.havre.orientation.AdmissionRequest;
import org.havre.resident.HouseholdRole;
import org.havre.resident.OutcomeKind;
import org.havre.resident.Procedure;

/** One of a household for which OFII looks for a place; procedure and outcome are null where there is none yet. */
public record Applicant(Guest guest, String familyName, String givenNames, HouseholdRole role, Procedure procedure,
        OutcomeKind outcome) implements Serializable {

    public AdmissionRequest.Member member() {
        return new AdmissionRequest.Member(role, guest.born(), procedure,
                outcome == null ? OutcomeKind.Standing.PENDING : outcome.standing());
    }

    public int ageOn(LocalDate day) { return guest.born().ageOn(day); }

    @Override public String toString() { return "applicant " + guest.person(); }
}
