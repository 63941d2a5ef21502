package org.havre.stay.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Refusal;
import org.havre.shared.service.RecordsFacts;
import org.havre.stay.Expectations;
import org.havre.stay.ExpectedHousehold;
import org.havre.stay.NonArrivalRequest;
import org.havre.stay.Stays;

/** Those who were expected did not come: the offer ends, and the beds that were kept for them are free. */
@Stateless
@UseCase
public class NonArrivalService {
    private final Permissions permissions;
    private final BusinessClock clock;
    private final Expectations expectations;
    private final Stays stays;

    protected NonArrivalService() { this(null, null, null, null); }

    @Inject public NonArrivalService(Permissions permissions, BusinessClock clock, Expectations expectations,
            Stays stays) {
        this.permissions = permissions;
        this.clock = clock;
        this.expectations = expectations;
        this.stays = stays;
    }

    public ExpectedHousehold household(long orientation) {
        var household = expectations.find(orientation, clock.today()).orElseThrow(() -> new NotFound("orientation"));
        permissions.require(Act.RECORD_STAYS, household.facility());
        return household;
    }

    /**
     * Ends the offer.
     *
     * @return the first night for which nothing is kept any more
     * @throws Refusal with everything that stands against it
     */
    @RecordsFacts public LocalDate record(NonArrival told) {
        permissions.require(Act.RECORD_STAYS);
        var orientation = expectations.getForChange(told.orientation());
        permissions.require(Act.RECORD_STAYS, orientation.facility());
        var request = new NonArrivalRequest(orientation.state(), orientation.lastDay(), told.how(), told.because(),
                clock.today());
        Refusal.unlessEmpty(request.objections());
        orientation.end(told.how(), request.firstNightFree(), told.because());
        stays.reservedFor(orientation.id())
                .forEach(bed -> bed.by(permissions.caller().account()).release(request.firstNightFree()));
        stays.settle();
        return request.firstNightFree();
    }
}
