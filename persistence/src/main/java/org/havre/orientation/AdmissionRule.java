package org.havre.orientation;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.havre.facility.FacilityKind;
import org.havre.resident.HouseholdRole;
import org.havre.resident.OutcomeKind.Standing;
import org.havre.resident.Procedure;
import org.havre.shared.Objection;

/** Everything that can stand against sending a household to a facility; the name is also the message key. */
public enum AdmissionRule {
    /** Nobody knows yet what the facility will be on the day of arrival (R46). */
    FACILITY_WITHOUT_TERMS(r -> r.kind() == null),
    /** CASF L.348-1: a Dublin case is never the guest of a CADA (R5); a CPH is for protected people only. */
    DUBLIN_IN_CADA(r -> r.kind() == FacilityKind.CADA && r.any(Procedure.DUBLIN)),
    /** CESEDA L.552-12: before registration only in a structure of L.552-1, 2° (R8). */
    UNREGISTERED_IN_CADA(r -> r.kind() == FacilityKind.CADA
            && r.members().stream().anyMatch(m -> m.isAdultOn(r.expectedOn()) && m.procedure() == null)),
    /** CASF L.349-1: a CPH houses protected people. */
    CPH_WITHOUT_PROTECTION(r -> r.kind() == FacilityKind.CPH
            && r.members().stream().noneMatch(m -> m.standing() == Standing.PROTECTED)),
    /** An unaccompanied minor is the business of the département's child welfare. */
    MINORS_ALONE(r -> r.members().stream().noneMatch(m -> m.isAdultOn(r.expectedOn()))),
    /** Whom a decision names has been born. */
    BORN_LATER(r -> r.members().stream().anyMatch(m -> m.born().day().isAfter(r.today()))),
    /** A household has exactly one head. */
    NOT_ONE_HEAD(r -> r.members().stream().filter(m -> m.role() == HouseholdRole.HEAD).count() != 1),
    /** A decision is recorded once it has been taken. */
    DECIDED_IN_THE_FUTURE(r -> r.decidedOn().isAfter(r.today())),
    /** Nobody arrives before the decision, unless sheltered until it comes (R3). */
    EXPECTED_BEFORE_DECISION(r -> !r.regularises() && r.expectedOn().isBefore(r.decidedOn())),
    /** CESEDA R.552-8: within five days of the decision (R1). */
    EXPECTED_AFTER_LAST_DAY(r -> !r.regularises() && r.expectedOn().isAfter(r.lastDay())),
    /** One household, one way at a time (R10). */
    ALREADY_EXPECTED(AdmissionRequest::alreadyExpected),
    /** Who is housed is transferred, not admitted again (R11); who is sheltered here is owed this decision (R3). */
    ALREADY_HOUSED(r -> !r.regularises() && r.alreadyHoused());

    private static final Set<AdmissionRule> OF_THE_KIND = EnumSet.of(FACILITY_WITHOUT_TERMS, DUBLIN_IN_CADA,
            UNREGISTERED_IN_CADA, CPH_WITHOUT_PROTECTION);

    private final Predicate<AdmissionRequest> applies;

    AdmissionRule(Predicate<AdmissionRequest> applies) {
        this.applies = applies;
    }

    /** Whether it is what the facility is on the day of arrival that stands against it, and not the decision. */
    public boolean isAboutTheKind() {
        return OF_THE_KIND.contains(this);
    }

    boolean standsAgainst(AdmissionRequest request) {
        return applies.test(request);
    }

    /** Its sentence about a request, at the field that it belongs to. */
    public Objection against(AdmissionRequest request) {
        return Objection.of(this, request.expectedOn(), request.lastDay()).at(switch (this) {
            case FACILITY_WITHOUT_TERMS, DUBLIN_IN_CADA, UNREGISTERED_IN_CADA, CPH_WITHOUT_PROTECTION -> "facility";
            case MINORS_ALONE, BORN_LATER, NOT_ONE_HEAD, ALREADY_EXPECTED, ALREADY_HOUSED -> "members";
            case DECIDED_IN_THE_FUTURE -> "decidedOn";
            case EXPECTED_BEFORE_DECISION, EXPECTED_AFTER_LAST_DAY -> "expectedOn";
        });
    }
}
