package org.havre.stay.service;

import static java.util.stream.Collectors.toSet;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.orientation.Orientation;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.stay.BedAssignment;
import org.havre.stay.BedWish;
import org.havre.stay.Expectations;
import org.havre.stay.ExpectedHousehold;
import org.havre.stay.ExpectedMember;
import org.havre.stay.Lodgings;
import org.havre.stay.Placement;
import org.havre.stay.PlacementRequest;
import org.havre.stay.ReservationRule;
import org.havre.stay.Stays;

/** A facility keeps beds for a household on its way, until the last day of its offer. */
@Stateless
@UseCase
public class ReservationService {
    private final Permissions permissions;
    private final Expectations expectations;
    private final Lodgings lodgings;
    private final Stays stays;

    protected ReservationService() { this(null, null, null, null); }

    @Inject public ReservationService(Permissions permissions, Expectations expectations, Lodgings lodgings,
            Stays stays) {
        this.permissions = permissions;
        this.expectations = expectations;
        this.lodgings = lodgings;
        this.stays = stays;
    }

    /** @throws Refusal with everything that stands against it */
    public void reserve(NewReservation wanted) {
        permissions.require(Act.RECORD_STAYS);
        var orientation = expectations.getForChange(wanted.orientation());
        permissions.require(Act.RECORD_STAYS, orientation.facility());
        var household = expectations.find(wanted.orientation(), wanted.from())
                .orElseThrow(() -> new NotFound("orientation"));
        lodgings.lock(wanted.beds().stream().map(BedWish::unit).filter(Objects::nonNull).collect(toSet()));
        Refusal.unlessEmpty(objections(household, wanted));
        stays.rearrange();
        release(orientation, wanted);
        wanted.beds().stream().filter(BedWish::isSomewhere).forEach(wish -> stays.add(BedAssignment.reservedFor(
                orientation.id(), orientation.facility(), wish.person(), wish.unit(), wish.place(),
                household.offer().keptFrom(wanted.from()), permissions.caller().account())));
        stays.settle();
    }

    private List<Objection> objections(ExpectedHousehold household, NewReservation wanted) {
        var expected = expectations.membersOn(wanted.orientation(), wanted.from()).stream()
                .map(ExpectedMember::expected).toList();
        var people = wanted.beds().stream().map(BedWish::person).toList();
        var objections = new ArrayList<>(
                new ReservationRule.Request(household.offer(), expected, people, wanted.from()).objections());
        if (!objections.isEmpty()) return objections;
        var guests = expected.stream().map(e -> e.guest()).filter(guest -> people.contains(guest.person())).toList();
        var placement = new PlacementRequest(guests, wanted.beds(), lodgings.of(household.facility(), wanted.from()),
                household.offer().keptFrom(wanted.from()), Set.of()).decide();
        if (placement instanceof Placement.Refused refused) objections.addAll(refused.objections());
        return objections;
    }

    private void release(Orientation orientation, NewReservation wanted) {
        var people = wanted.beds().stream().map(BedWish::person).collect(toSet());
        stays.reservedFor(orientation.id()).stream().filter(bed -> people.contains(bed.person()))
                .forEach(bed -> bed.by(permissions.caller().account()).release(wanted.from()));
    }
}
