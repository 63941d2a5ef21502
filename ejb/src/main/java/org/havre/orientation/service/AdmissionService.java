package org.havre.orientation.service;

import static java.util.Comparator.naturalOrder;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.havre.access.Permissions;
import org.havre.access.service.MeetsOthers;
import org.havre.access.service.UseCase;
import org.havre.orientation.AdmissionRequest;
import org.havre.orientation.Decision;
import org.havre.orientation.Decisions;
import org.havre.orientation.Orientation;
import org.havre.orientation.OrientationMember;
import org.havre.orientation.Paper;
import org.havre.orientation.Policies;
import org.havre.orientation.RegionAsks;
import org.havre.orientation.Sheltered;
import org.havre.resident.Household;
import org.havre.resident.Households;
import org.havre.resident.MemberRow;
import org.havre.resident.OutcomeKind.Standing;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.shared.service.RecordsFacts;

/** OFII admits, or a facility writes down that it has: a household is sent to a facility, together or not at all. */
@Stateless
@UseCase
public class AdmissionService {

    private Permissions permissions;
    private BusinessClock clock;
    private Policies policies;
    private Decisions decisions;
    private Households households;
    private Registration registration;
    private DecisionDesk desk;
    private Sheltered sheltered;
    private RegionAsks asks;

    protected AdmissionService() {}

    @Inject public AdmissionService(Permissions permissions, BusinessClock clock, Policies policies,
            Decisions decisions,
            Households households, Registration registration, DecisionDesk desk, Sheltered sheltered,
            RegionAsks asks) {
        this.permissions = permissions;
        this.clock = clock;
        this.policies = policies;
        this.decisions = decisions;
        this.households = households;
        this.registration = registration;
        this.desk = desk;
        this.sheltered = sheltered;
        this.asks = asks;
    }

    /** The last day on which a household admitted on a day may present itself. */
    public LocalDate lastDay(LocalDate decidedOn) {
        desk.require();
        return policies.lastDayToArrive(decidedOn);
    }

    /** @throws Refusal with every rule that stands against it */
    @RecordsFacts
    @MeetsOthers public Admitted admit(NewAdmission wanted) {
        return admit(wanted, null);
    }

    /**
     * The same with the paper of the decision, which a facility attaches to what it writes down.
     *
     * @throws Refusal with every rule that stands against it
     */
    @RecordsFacts
    @MeetsOthers public Admitted admit(NewAdmission wanted, Paper paper) {
        desk.require(wanted.facility());
        return wanted.household() == null ? admitNew(wanted, paper) : admitKnown(wanted, paper);
    }

    private Admitted admitNew(NewAdmission wanted, Paper paper) {
        var request = request(wanted, wanted.expectedOn(), wanted.members().stream()
                .map(m -> new AdmissionRequest.Member(m.role(), m.born(), m.procedure(), Standing.PENDING)).toList(),
                false, false, false);
        refuse(request, List.of(), paper);
        var registered = registration.of(wanted.members(),
                decisions.directorateOf(wanted.facility(), clock.today()), wanted.decidedOn());
        return send(registered.household(), registered.people(), wanted, request, List.of(), paper);
    }

    /** Everything that stands against the admission of a household that is known, without registering it. */
    public List<Objection> objections(NewAdmission wanted) {
        desk.require(wanted.facility());
        var known = known(wanted);
        return against(known.request(), known.others()).toList();
    }

    /** Who is sheltered in the very facility is not sent there: what was owed has come (R3). */
    private Admitted admitKnown(NewAdmission wanted, Paper paper) {
        var known = known(wanted);
        refuse(known.request(), known.others(), paper);
        return send(known.household(), known.people(), wanted, known.request(), known.here(), paper);
    }

    /** @param others what stands against it beside the request itself */
    private record Known(Household household, List<Long> people, List<Sheltered.Guest> here,
            AdmissionRequest request, List<Objection> others) {}

    private Known known(NewAdmission wanted) {
        Household household = households.find(wanted.household()).orElseThrow(() -> new NotFound("household"));
        var here = sheltered.of(household.id(), wanted.facility(), wanted.decidedOn());
        LocalDate arrival = here.stream().map(Sheltered.Guest::arrivedOn).min(naturalOrder())
                .orElse(wanted.expectedOn());
        List<MemberRow> members = households.membersOn(household.id(), here.isEmpty() ? arrival : wanted.decidedOn());
        var request = request(wanted, arrival, members.stream()
                .map(m -> new AdmissionRequest.Member(m.role(), m.born(), m.procedure(), m.standing())).toList(),
                decisions.isExpected(household.id(), clock.today()), decisions.isHoused(household.id(), clock.today()),
                !here.isEmpty());
        return new Known(household, members.stream().map(MemberRow::person).toList(), here, request,
                askedElsewhere(household.id()));
    }

    /** Another region that was asked for a place has its word to say first. */
    private List<Objection> askedElsewhere(long household) {
        return asks.askedElsewhere(household).map(host -> Objection.of("admission.askedElsewhere", host).at("members"))
                .stream().toList();
    }

    private AdmissionRequest request(NewAdmission wanted, LocalDate arrival, List<AdmissionRequest.Member> members,
            boolean expected, boolean housed, boolean regularises) {
        return new AdmissionRequest(members, decisions.kindOn(wanted.facility(), arrival), wanted.decidedOn(), arrival,
                policies.lastDayToArrive(wanted.decidedOn()), expected, housed, clock.today(), regularises);
    }

    private void refuse(AdmissionRequest request, List<Objection> others, Paper paper) {
        Refusal.unlessEmpty(Stream.concat(against(request, others), desk.objections(paper).stream()).toList());
    }

    private static Stream<Objection> against(AdmissionRequest request, List<Objection> others) {
        return Stream.concat(request.objections().stream().map(rule -> rule.against(request)), others.stream());
    }

    private Admitted send(Household household, List<Long> people, NewAdmission wanted, AdmissionRequest request,
            List<Sheltered.Guest> here, Paper paper) {
        Decision decision = desk.add(Decision
                .admission(wanted.number(), household.id(), wanted.facility(), wanted.decidedOn())
                .notifiedOn(wanted.notifiedOn()));
        Orientation way = Orientation.after(decision, request.expectedOn(), request.lastDay());
        Orientation orientation = decisions.add(isProposed(wanted, request) ? way.proposed() : way);
        people.forEach(person -> decisions.add(member(orientation, person, here)));
        decisions.flush();
        asks.answeredBySending(household.id())
                .ifPresent(ask -> ask.place(orientation.id(), clock.today(), permissions.caller().account()));
        desk.keep(decision, wanted.facility(), paper);
        if (request.regularises()) regularise(decision, orientation, people, here);
        return new Admitted(orientation.id(), household.reference(), people.size(), request.lastDay(),
                request.regularises() ? request.expectedOn() : null);
    }

    /** Who is there already, and whom OFII has decided on, is not asked any more. */
    private boolean isProposed(NewAdmission wanted, AdmissionRequest request) {
        return wanted.proposed() && !request.regularises() && !desk.transcribes();
    }

    private static OrientationMember member(Orientation orientation, long person, List<Sheltered.Guest> here) {
        var member = new OrientationMember(orientation, person);
        here.stream().filter(guest -> guest.person() == person).findFirst()
                .ifPresent(guest -> member.arrivedOn(guest.arrivedOn()));
        return member;
    }

    private void regularise(Decision decision, Orientation orientation, List<Long> people,
            List<Sheltered.Guest> here) {
        sheltered.regularise(decision, here, permissions.caller().account());
        if (here.size() == people.size()) orientation.arrived();
        decisions.flush();
    }
}
