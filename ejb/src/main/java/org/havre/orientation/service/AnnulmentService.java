package org.havre.orientation.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.MeetsOthers;
import org.havre.access.service.UseCase;
import org.havre.orientation.AnnulmentRequest;
import org.havre.orientation.Cares;
import org.havre.orientation.Decision;
import org.havre.orientation.DecisionFile;
import org.havre.orientation.Decisions;
import org.havre.orientation.OrientationState;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.shared.service.RecordsFacts;

/** OFII takes a decision back: it counts as never taken, in past figures too, and stays told for ever. */
@Stateless
@UseCase
public class AnnulmentService {
    private final Permissions permissions;
    private final BusinessClock clock;
    private final Decisions decisions;
    private final Cares cares;

    protected AnnulmentService() { this(null, null, null, null); }

    @Inject public AnnulmentService(Permissions permissions, BusinessClock clock, Decisions decisions, Cares cares) {
        this.permissions = permissions;
        this.clock = clock;
        this.decisions = decisions;
        this.cares = cares;
    }

    /**
     * Annuls a decision; a household that is still on its way on it is expected no longer.
     *
     * @return the annulment's number in Havre
     * @throws Refusal with everything that stands against it
     */
    @RecordsFacts
    @MeetsOthers public long annul(NewAnnulment wanted) {
        permissions.require(Act.REGISTER_DECISIONS);
        var annulled = cares.file(wanted.decision()).orElseThrow(() -> new NotFound("decision"));
        var request = new AnnulmentRequest(annulled.nature(), annulled.decidedOn(), annulled.arrived(),
                annulled.isAnnulled(), wanted.decidedOn(), wanted.notifiedOn(), clock.today());
        Refusal.unlessEmpty(request.objections().stream().map(rule -> Objection.of(rule).at(rule.field())).toList());
        var decision = decisions.add(Decision
                .annulment(wanted.number(), annulled.householdId(), annulled.member(), wanted.decidedOn(),
                        annulled.id())
                .notifiedOn(wanted.notifiedOn()).because(wanted.because()).by(permissions.caller().account()));
        endWay(annulled, wanted);
        decisions.flush();
        return decision.id();
    }

    private void endWay(DecisionFile annulled, NewAnnulment wanted) {
        cares.way(annulled.id()).filter(way -> way.state().next().contains(OrientationState.CANCELLED))
                .ifPresent(way -> {
                    way.end(OrientationState.CANCELLED, clock.today(), wanted.number());
                    cares.freeBeds(way.id(), clock.today());
                });
    }
}
