package org.havre.stay.service;

import static java.util.stream.Collectors.toSet;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
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
import org.havre.stay.Expected;
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

    /** A household on its way, and the units of the facility as they are for all the nights until the end of its offer. */
    public Reception reception(long orientation, LocalDate from) {
        var household = expectations.find(orientation, from).orElseThrow(() -> new NotFound("orientation"));
        permissions.require(Act.RECORD_STAYS, household.facility());
        var members = expectations.membersOn(orientation, from);
        var guests = members.stream().map(ExpectedMember::expected).filter(e -> !e.hasArrived()).map(Expected::guest)
                .toList();
        return new Reception(household, members, from, new PlacementRequest(guests, List.of(),
                lodgings.of(household.facility(), from), household.offer().keptOrLast(from), Set.of()).choices());
    }

    /** @throws Refusal with everything that stands against it */
    public Reserved reserve(NewReservation wanted) {
        permissions.require(Act.RECORD_STAYS);
        var orientation = expectations.getForChange(wanted.orientation());
        var household = household(wanted);
        lodgings.lock(wanted.somewhere().stream().map(BedWish::unit).collect(toSet()));
        var granted = decide(household, wanted).orRefuse();
        stays.rearrange();
        release(orientation, wanted);
        wanted.somewhere().forEach(wish -> stays.add(BedAssignment.reservedFor(orientation.id(),
                orientation.facility(), wish.person(), wish.unit(), wish.place(),
                household.offer().keptFrom(wanted.from()), permissions.caller().account())));
        stays.settle();
        return new Reserved(orientation.id(), wanted.somewhere().size(), wanted.from(),
                household.offer().firstNightFree().minusDays(1), granted.setAside());
    }

    /** Everything that stands against it, warnings included, without recording it. */
    public List<Objection> objections(NewReservation wanted) {
        return decide(household(wanted), wanted).objections();
    }

    private ExpectedHousehold household(NewReservation wanted) {
        var household = expectations.find(wanted.orientation(), wanted.from())
                .orElseThrow(() -> new NotFound("orientation"));
        permissions.require(Act.RECORD_STAYS, household.facility());
        return household;
    }

    private Placement decide(ExpectedHousehold household, NewReservation wanted) {
        var expected = expectations.membersOn(wanted.orientation(), wanted.from()).stream()
                .map(ExpectedMember::expected).toList();
        var people = wanted.people();
        var objections = new ReservationRule.Request(household.offer(), expected, List.copyOf(people), wanted.from())
                .objections();
        if (!objections.isEmpty()) return new Placement.Refused(objections);
        var guests = expected.stream().map(Expected::guest).filter(guest -> people.contains(guest.person())).toList();
        return new PlacementRequest(guests, wanted.beds(), lodgings.of(household.facility(), wanted.from()),
                household.offer().keptFrom(wanted.from()), wanted.accepted()).decide();
    }

    private void release(Orientation orientation, NewReservation wanted) {
        var people = wanted.people();
        stays.reservedFor(orientation.id()).stream().filter(bed -> people.contains(bed.person()))
                .forEach(bed -> bed.by(permissions.caller().account()).release(wanted.from()));
    }
}
