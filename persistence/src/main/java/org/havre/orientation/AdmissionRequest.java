package org.havre.orientation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.havre.facility.FacilityKind;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;
import org.havre.resident.OutcomeKind.Standing;
import org.havre.resident.Procedure;

/**
 * A household that OFII sends to a facility, with all that the rules need to know of both.
 *
 * @param kind what the facility will be on the day of arrival; null where no terms are known
 * @param lastDay the last day on which the household may present itself
 * @param alreadyExpected whether another way of this household is still open
 * @param alreadyHoused whether one of its members is present somewhere
 * @param regularises whether it is there already, sheltered without a decision that now comes (R3)
 */
public record AdmissionRequest(List<Member> members, FacilityKind kind, LocalDate decidedOn, LocalDate expectedOn,
        LocalDate lastDay, boolean alreadyExpected, boolean alreadyHoused, LocalDate today,
        boolean regularises) {

    /** One of the household; the procedure is null for somebody who is not registered yet. */
    public record Member(HouseholdRole role, BirthDate born, Procedure procedure, Standing standing) {

        boolean isAdultOn(LocalDate day) {
            return born.isAdultOn(day);
        }
    }

    public AdmissionRequest {
        members = List.copyOf(members);
    }

    /** Of a household that has yet to come. */
    public AdmissionRequest(List<Member> members, FacilityKind kind, LocalDate decidedOn, LocalDate expectedOn,
            LocalDate lastDay, boolean alreadyExpected, boolean alreadyHoused, LocalDate today) {
        this(members, kind, decidedOn, expectedOn, lastDay, alreadyExpected, alreadyHoused, today, false);
    }

    /** Every reason against it; none means granted. */
    public Set<AdmissionRule> objections() {
        return Stream.of(AdmissionRule.values()).filter(rule -> rule.standsAgainst(this))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AdmissionRule.class)));
    }

    boolean any(Procedure procedure) {
        return members.stream().anyMatch(m -> m.procedure() == procedure);
    }
}
