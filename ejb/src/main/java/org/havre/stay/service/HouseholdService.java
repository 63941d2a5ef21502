package org.havre.stay.service;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.Trail;
import org.havre.access.service.UseCase;
import org.havre.resident.HouseholdRole;
import org.havre.resident.Households;
import org.havre.resident.Membership;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Refusal;
import org.havre.shared.service.RecordsFacts;
import org.havre.stay.ChangeKind;
import org.havre.stay.HouseholdChange;
import org.havre.stay.HouseholdRequest;
import org.havre.stay.Kin;
import org.havre.stay.Kinships;
import org.havre.stay.Stays;
import org.havre.stay.UndoRule;

/** Households part, come together or get another head while their people stay where they are; no night changes. */
@Stateless
@UseCase
public class HouseholdService {
    private final Permissions permissions;
    private final BusinessClock clock;
    private final Kinships kinships;
    private final Households households;
    private final Stays stays;
    private final Trail trail;

    protected HouseholdService() { this(null, null, null, null, null, null); }

    @Inject public HouseholdService(Permissions permissions, BusinessClock clock, Kinships kinships,
            Households households, Stays stays, Trail trail) {
        this.permissions = permissions;
        this.clock = clock;
        this.kinships = kinships;
        this.households = households;
        this.stays = stays;
        this.trail = trail;
    }

    /** @throws NotFound where there is no such person in the caller's scope, or none who stays there */
    public HouseholdPlan plan(long person) {
        permissions.require(Act.SEE_RESIDENTS);
        var members = members(person);
        var facility = members.stream().filter(kin -> kin.person() == person).map(Kin::facility)
                .filter(here -> here != null).findFirst().orElseThrow(() -> new NotFound("person"));
        var own = members.get(0).household();
        trail.read("household", person);
        return new HouseholdPlan(members, kinships.ofFacility(facility, clock.today()).stream()
                .filter(kin -> kin.isHead() && kin.household() != own).toList(), kinships.changes(own));
    }

    private List<Kin> members(long person) {
        var members = kinships.around(person, clock.today());
        if (members.isEmpty()) throw new NotFound("person");
        return members;
    }

    /**
     * Some part from their household and found one.
     *
     * @return its reference
     * @throws Refusal with everything that stands against it
     */
    @RecordsFacts public String split(NewHousehold wanted) {
        var request = request(ChangeKind.SPLIT, wanted);
        Refusal.unlessEmpty(request.objections());
        var founded = households.part();
        households.flush();
        part(request, founded.id(), wanted.because());
        return founded.reference();
    }

    /**
     * Some part from their household and join another one of the same facility.
     *
     * @throws Refusal with everything that stands against it
     */
    @RecordsFacts public void join(NewHousehold wanted) {
        var request = request(ChangeKind.JOIN, wanted);
        Refusal.unlessEmpty(request.objections());
        part(request, wanted.host(), wanted.because());
    }

    /**
     * Another one becomes the head.
     *
     * @throws Refusal with everything that stands against it
     */
    @RecordsFacts public void changeHead(NewHousehold wanted) {
        var request = request(ChangeKind.HEAD, wanted);
        Refusal.unlessEmpty(request.objections());
        var open = open(request.members());
        succeed(request, open);
        var head = request.headsOfRemaining().get(0);
        kinships.add(change(request, head, head.household(), wanted.because()));
        stays.settle();
    }

    /**
     * A split, a join or another head was recorded by error: everybody belongs where they did before.
     *
     * @throws Refusal with everything that stands against it
     */
    @RecordsFacts public void undo(long change, String because) {
        permissions.require(Act.RECORD_STAYS);
        var undone = kinships.getForChange(change);
        permissions.require(Act.RECORD_STAYS, undone.facility());
        Refusal.unlessEmpty(new UndoRule.Request(undone.kind(), undone.isUndone(), kinships.isChangedSince(change),
                kinships.isDecidedOn(undone.household()), because).objections());
        kinships.undo(change, because.strip());
        stays.settle();
    }

    private HouseholdRequest request(ChangeKind kind, NewHousehold wanted) {
        permissions.require(Act.RECORD_STAYS);
        var members = members(wanted.person());
        var known = members.stream().map(Kin::person).collect(toSet());
        if (!known.containsAll(wanted.leaving()) || !known.containsAll(wanted.heads())) throw new NotFound("person");
        members.stream().filter(kin -> wanted.leaving().contains(kin.person()) || kin.person() == wanted.person())
                .filter(kin -> kin.facility() != null)
                .forEach(kin -> permissions.require(Act.RECORD_STAYS, kin.facility()));
        var host = wanted.host() == null || kind != ChangeKind.JOIN
                ? List.<Kin>of()
                : kinships.of(wanted.host(), clock.today());
        return new HouseholdRequest(kind, members, wanted.leaving(), wanted.heads(), host, wanted.day(), clock.today());
    }

    private void part(HouseholdRequest request, long household, String because) {
        var open = open(request.members());
        request.parting().forEach(kin -> open.get(kin.person()).endOn(request.day()));
        households.flush();
        if (!request.remaining().isEmpty()) succeed(request, open);
        request.parting().forEach(kin -> {
            households.add(new Membership(household, kin.person(), role(kin, request), request.day()));
            kinships.add(change(request, kin, household, because));
        });
        stays.settle();
    }

    /** Whoever is head of what remains, if that is another one than before; the former head belongs to it still. */
    private void succeed(HouseholdRequest request, Map<Long, Membership> open) {
        var head = request.headsOfRemaining().get(0);
        if (head.isHead()) return;
        var changed = new ArrayList<Membership>();
        request.remaining().stream().filter(Kin::isHead).forEach(former -> changed.add(open.get(former.person())
                .become(head.role() == HouseholdRole.SPOUSE ? HouseholdRole.SPOUSE : HouseholdRole.OTHER,
                        request.day())));
        changed.add(open.get(head.person()).become(HouseholdRole.HEAD, request.day()));
        households.flush();
        changed.forEach(households::add);
    }

    private static HouseholdRole role(Kin kin, HouseholdRequest request) {
        if (request.kind() == ChangeKind.SPLIT && request.headsOfParting().contains(kin)) return HouseholdRole.HEAD;
        return kin.isHead() ? HouseholdRole.OTHER : kin.role();
    }

    private Map<Long, Membership> open(Collection<Kin> members) {
        return households.openForChange(members.stream().map(Kin::person).toList()).stream()
                .collect(toMap(Membership::person, membership -> membership));
    }

    private HouseholdChange change(HouseholdRequest request, Kin kin, long household, String because) {
        return new HouseholdChange(request.kind(), kin.facility(), household, kin.person(), request.day(), because,
                permissions.caller().account());
    }
}
