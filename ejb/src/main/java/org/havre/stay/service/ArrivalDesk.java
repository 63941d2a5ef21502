package org.havre.stay.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.shared.BusinessClock;
import org.havre.shared.service.Desk;
import org.havre.shared.service.Duty;
import org.havre.stay.ExpectedHousehold;
import org.havre.stay.Expectations;

/** On the desk of who keeps stays: the households on their way, and those whose last day has passed (CESEDA R.552-8). */
@Stateless
@UseCase
public class ArrivalDesk implements Desk {
    private final Permissions permissions;
    private final BusinessClock clock;
    private final Expectations expectations;

    protected ArrivalDesk() { this(null, null, null); }

    @Inject public ArrivalDesk(Permissions permissions, BusinessClock clock, Expectations expectations) {
        this.permissions = permissions;
        this.clock = clock;
        this.expectations = expectations;
    }

    @Override public List<Duty> duties() {
        if (!permissions.may(Act.RECORD_STAYS)) return List.of();
        return expectations.pending(clock.today()).stream().map(this::duty).toList();
    }

    private Duty duty(ExpectedHousehold household) {
        var late = clock.today().isAfter(household.offer().lastDay());
        return new Duty(late ? "duty.noshow" : "duty.arrive", household.household(), household.facilityName(),
                household.offer().lastDay(),
                "/stay/" + (late ? "noshow" : "arrive") + ".xhtml?orientation=" + household.orientation());
    }
}
