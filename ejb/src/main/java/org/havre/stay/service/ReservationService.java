package org.havre.stay.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.shared.service.RecordsFacts;
import org.havre.stay.Expectations;
import org.havre.stay.Expected;
import org.havre.stay.ExpectedMember;
import org.havre.stay.Lodgings;
import org.havre.stay.PlacementRequest;

/** A facility keeps beds for a household on its way, until the last day of its offer. */
@Stateless
@UseCase
public class ReservationService {
    private final Permissions permissions;
    private final Expectations expectations;
    private final Lodgings lodgings;
    private final KeptBeds beds;

    protected ReservationService() { this(null, null, null, null); }

    @Inject public ReservationService(Permissions permissions, Expectations expectations, Lodgings lodgings,
            KeptBeds beds) {
        this.permissions = permissions;
        this.expectations = expectations;
        this.lodgings = lodgings;
        this.beds = beds;
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
    @RecordsFacts public Reserved reserve(NewReservation wanted) {
        require(wanted);
        return beds.keep(wanted, permissions.caller().account());
    }

    /** Everything that stands against it, warnings included, without recording it. */
    public List<Objection> objections(NewReservation wanted) {
        require(wanted);
        return beds.objections(wanted);
    }

    private void require(NewReservation wanted) {
        permissions.require(Act.RECORD_STAYS);
        permissions.require(Act.RECORD_STAYS, beds.household(wanted).facility());
    }
}
