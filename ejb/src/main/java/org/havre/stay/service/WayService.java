package org.havre.stay.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.orientation.Orientation;
import org.havre.orientation.OrientationActRule;
import org.havre.orientation.OrientationAnswer;
import org.havre.orientation.PlaceAnswerRule;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Refusal;
import org.havre.shared.service.RecordsFacts;
import org.havre.stay.Expectations;
import org.havre.stay.ExpectedHousehold;
import org.havre.stay.Stays;

/** What becomes of a way to a facility: the facility answers for its place, OFII records the rest. */
@Stateless
@UseCase
public class WayService {
    private final Permissions permissions;
    private final BusinessClock clock;
    private final Expectations expectations;
    private final Stays stays;

    protected WayService() { this(null, null, null, null); }

    @Inject public WayService(Permissions permissions, BusinessClock clock, Expectations expectations, Stays stays) {
        this.permissions = permissions;
        this.clock = clock;
        this.expectations = expectations;
        this.stays = stays;
    }

    /** @throws NotFound where there is none, or none in the caller's scope */
    public ExpectedHousehold way(long orientation) {
        permissions.require(Act.SEE_RESIDENTS);
        return expectations.find(orientation, clock.today()).orElseThrow(() -> new NotFound("orientation"));
    }

    /** Every way that is open in the caller's scope, the most urgent first. */
    public List<ExpectedHousehold> open() {
        permissions.require(Act.SEE_RESIDENTS);
        return expectations.pending(clock.today());
    }

    /** The same answer given twice stands once.
     *  @throws Refusal with everything that stands against it */
    @RecordsFacts public void answer(NewAnswer told) {
        permissions.require(Act.RECORD_STAYS);
        var orientation = expectations.getForChange(told.orientation());
        permissions.require(Act.RECORD_STAYS, orientation.facility());
        Refusal.unlessEmpty(new PlaceAnswerRule.Request(orientation.state(), told.answer(), told.reason())
                .objections());
        if (isSaidAlready(told)) return;
        expectations.add(new OrientationAnswer(orientation, told.answer(), told.reason(), told.note(), clock.today(),
                permissions.caller().account()));
        stays.settle();
    }

    private boolean isSaidAlready(NewAnswer told) {
        var said = way(told.orientation()).answer();
        return said != null && said.answer() == told.answer() && said.reason() == told.reason()
                && Objects.equals(said.note(), told.note());
    }

    /**
     * Records what OFII, the household or the prefect decided; where the way ends, every bed kept for it is free.
     *
     * @return the first night for which nothing is kept any more; the one after the last day while it goes on
     * @throws Refusal with everything that stands against it
     */
    @RecordsFacts public LocalDate act(NewAct told) {
        permissions.require(Act.REGISTER_DECISIONS);
        var orientation = expectations.getForChange(told.orientation());
        permissions.require(Act.REGISTER_DECISIONS, orientation.facility());
        var arrived = expectations.members(orientation.id()).stream().filter(m -> m.arrivedOn() != null).count();
        var request = new OrientationActRule.Request(orientation.state(), told.act(), orientation.lastDay(), arrived,
                told.because(), clock.today());
        Refusal.unlessEmpty(request.objections());
        if (!told.act().ends()) {
            orientation.accepted();
            return orientation.lastDay().plusDays(1);
        }
        end(orientation, told, request.firstNightFree());
        return request.firstNightFree();
    }

    private void end(Orientation orientation, NewAct told, LocalDate free) {
        orientation.end(told.act().state(), free, told.because());
        stays.reservedFor(orientation.id()).forEach(bed -> bed.by(permissions.caller().account()).release(free));
        stays.settle();
    }
}
