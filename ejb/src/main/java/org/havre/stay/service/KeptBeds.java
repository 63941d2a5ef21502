package org.havre.stay.service;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.havre.orientation.Orientation;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
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

/** Beds that are kept for people on the way, whoever keeps them: asks no permission. */
@Dependent
class KeptBeds {
    private final Expectations expectations;
    private final Lodgings lodgings;
    private final Stays stays;

    @Inject KeptBeds(Expectations expectations, Lodgings lodgings, Stays stays) {
        this.expectations = expectations;
        this.lodgings = lodgings;
        this.stays = stays;
    }

    ExpectedHousehold household(NewReservation wanted) {
        return expectations.find(wanted.orientation(), wanted.from()).orElseThrow(() -> new NotFound("orientation"));
    }

    /** @param author who keeps them
     *  @throws org.havre.shared.Refusal with everything that stands against it */
    Reserved keep(NewReservation wanted, long author) {
        var orientation = expectations.getForChange(wanted.orientation());
        var household = household(wanted);
        lodgings.lock(wanted.somewhere().stream().map(BedWish::unit).collect(toSet()));
        var granted = decide(household, wanted).orRefuse();
        stays.rearrange();
        release(orientation, wanted, author);
        wanted.somewhere().forEach(wish -> stays.add(BedAssignment.reservedFor(orientation.id(),
                orientation.facility(), wish.person(), wish.unit(), wish.place(),
                household.offer().keptFrom(wanted.from()), author)));
        stays.settle();
        return new Reserved(orientation.id(), wanted.somewhere().size(), wanted.from(),
                household.offer().firstNightFree().minusDays(1), granted.setAside());
    }

    /** Everything that stands against it, warnings included. */
    List<Objection> objections(NewReservation wanted) {
        return decide(household(wanted), wanted).objections();
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

    private void release(Orientation orientation, NewReservation wanted, long author) {
        var people = wanted.people();
        stays.reservedFor(orientation.id()).stream().filter(bed -> people.contains(bed.person()))
                .forEach(bed -> bed.by(author).release(wanted.from()));
    }
}
