package org.havre.orientation.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.orientation.AdmissionRequest;
import org.havre.orientation.AdmissionRule;
import org.havre.orientation.Decision;
import org.havre.orientation.Decisions;
import org.havre.orientation.Orientation;
import org.havre.orientation.OrientationMember;
import org.havre.orientation.Policies;
import org.havre.resident.Household;
import org.havre.resident.Households;
import org.havre.resident.MemberRow;
import org.havre.resident.OutcomeKind.Standing;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;

/** OFII admits: a household is sent to a facility, together or not at all. */
@Stateless
@UseCase
public class AdmissionService {

    private Permissions permissions;
    private BusinessClock clock;
    private Policies policies;
    private Decisions decisions;
    private Households households;
    private Registration registration;

    protected AdmissionService() {}

    @Inject public AdmissionService(Permissions permissions, BusinessClock clock, Policies policies,
            Decisions decisions,
            Households households, Registration registration) {
        this.permissions = permissions;
        this.clock = clock;
        this.policies = policies;
        this.decisions = decisions;
        this.households = households;
        this.registration = registration;
    }

    /** The last day on which a household admitted on a day may present itself. */
    public LocalDate lastDay(LocalDate decidedOn) {
        permissions.require(Act.REGISTER_DECISIONS);
        return policies.lastDayToArrive(decidedOn);
    }

    /** @throws Refusal with every rule that stands against it */
    public Admitted admit(NewAdmission wanted) {
        permissions.require(Act.REGISTER_DECISIONS, wanted.facility());
        return wanted.household() == null ? admitNew(wanted) : admitKnown(wanted);
    }

    /** Everything that stands against the admission of a household that is known, without registering it. */
    public List<Objection> objections(NewAdmission wanted) {
        permissions.require(Act.REGISTER_DECISIONS, wanted.facility());
        var request = ofKnown(wanted, known(wanted));
        return request.objections().stream().map(rule -> explain(rule, request)).toList();
    }

    private Admitted admitNew(NewAdmission wanted) {
        LocalDate lastDay = refuse(request(wanted, wanted.members().stream()
                .map(m -> new AdmissionRequest.Member(m.role(), m.born(), m.procedure(), Standing.PENDING)).toList(),
                false, false));
        Household household = registration.of(wanted.members(),
                decisions.directorateOf(wanted.facility(), clock.today()),
                wanted.decidedOn());
        return send(household, wanted, lastDay);
    }

    private Admitted admitKnown(NewAdmission wanted) {
        Household household = known(wanted);
        return send(household, wanted, refuse(ofKnown(wanted, household)));
    }

    private Household known(NewAdmission wanted) {
        return households.find(wanted.household()).orElseThrow(() -> new NotFound("household"));
    }

    private AdmissionRequest ofKnown(NewAdmission wanted, Household household) {
        return request(wanted, households.membersOn(household.id(), wanted.expectedOn()).stream()
                .map(m -> new AdmissionRequest.Member(m.role(), m.born(), m.procedure(), m.standing())).toList(),
                decisions.isExpected(household.id(), clock.today()), decisions.isHoused(household.id(), clock.today()));
    }

    private AdmissionRequest request(NewAdmission wanted, List<AdmissionRequest.Member> members, boolean expected,
            boolean housed) {
        return new AdmissionRequest(members, decisions.kindOn(wanted.facility(), wanted.expectedOn()),
                wanted.decidedOn(), wanted.expectedOn(), policies.lastDayToArrive(wanted.decidedOn()), expected, housed,
                clock.today());
    }

    private static LocalDate refuse(AdmissionRequest request) {
        Refusal.unlessEmpty(request.objections().stream().map(rule -> explain(rule, request)).toList());
        return request.lastDay();
    }

    private Admitted send(Household household, NewAdmission wanted, LocalDate lastDay) {
        Decision decision = decisions
                .add(Decision.admission(wanted.number(), household.id(), wanted.facility(), wanted.decidedOn())
                        .notifiedOn(wanted.notifiedOn()).by(permissions.caller().account()));
        Orientation way = Orientation.after(decision, wanted.expectedOn(), lastDay);
        Orientation orientation = decisions.add(wanted.proposed() ? way.proposed() : way);
        List<MemberRow> members = households.membersOn(household.id(), wanted.expectedOn());
        members.forEach(member -> decisions.add(new OrientationMember(orientation, member.person())));
        decisions.flush();
        return new Admitted(orientation.id(), household.reference(), members.size(), lastDay);
    }

    private static Objection explain(AdmissionRule rule, AdmissionRequest request) {
        return Objection.of(rule, request.expectedOn(), request.lastDay()).at(switch (rule) {
            case FACILITY_WITHOUT_TERMS, DUBLIN_IN_CADA, UNREGISTERED_IN_CADA, CPH_WITHOUT_PROTECTION -> "facility";
            case MINORS_ALONE, NOT_ONE_HEAD, ALREADY_EXPECTED, ALREADY_HOUSED -> "members";
            case DECIDED_IN_THE_FUTURE -> "decidedOn";
            case EXPECTED_BEFORE_DECISION, EXPECTED_AFTER_LAST_DAY -> "expectedOn";
        });
    }
}
