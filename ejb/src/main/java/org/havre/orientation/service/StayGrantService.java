package org.havre.orientation.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.MeetsOthers;
import org.havre.access.service.UseCase;
import org.havre.orientation.Cares;
import org.havre.orientation.Decision;
import org.havre.orientation.DecisionDetail;
import org.havre.orientation.Decisions;
import org.havre.orientation.Policies;
import org.havre.orientation.Speaking;
import org.havre.orientation.StayRequest;
import org.havre.resident.Households;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.shared.service.RecordsFacts;

/** OFII lets somebody stay after the end of care, on request, and once longer (CESEDA R.552-13). */
@Stateless
@UseCase
public class StayGrantService {
    private final Permissions permissions;
    private final BusinessClock clock;
    private final Decisions decisions;
    private final Cares cares;
    private final Households households;
    private final Policies policies;

    protected StayGrantService() { this(null, null, null, null, null, null); }

    @Inject public StayGrantService(Permissions permissions, BusinessClock clock, Decisions decisions, Cares cares,
            Households households, Policies policies) {
        this.permissions = permissions;
        this.clock = clock;
        this.decisions = decisions;
        this.cares = cares;
        this.households = households;
        this.policies = policies;
    }

    /** Everything that stands against it, without recording it. */
    public List<Objection> objections(NewStay wanted) {
        permissions.require(Act.REGISTER_DECISIONS);
        return request(wanted).objections();
    }

    /** @return the decision's number in Havre
     *  @throws Refusal with everything that stands against it */
    @RecordsFacts
    @MeetsOthers public long grant(NewStay wanted) {
        permissions.require(Act.REGISTER_DECISIONS);
        Refusal.unlessEmpty(request(wanted).objections());
        var decision = decisions.add(Decision
                .stay(wanted.number(), wanted.nature(), wanted.household(), wanted.person(), wanted.decidedOn(),
                        wanted.until())
                .notifiedOn(wanted.notifiedOn()).by(permissions.caller().account()));
        if (wanted.requestedOn() != null)
            cares.add(DecisionDetail.requested(decision.id(), wanted.requestedOn()));
        decisions.flush();
        return decision.id();
    }

    private StayRequest request(NewStay wanted) {
        var members = households.membersOn(wanted.household(), clock.today());
        if (members.isEmpty()) throw new NotFound("household");
        var housed = cares.housedOn(wanted.household(), wanted.decidedOn());
        var speaking = new Speaking(members, clock.today());
        return new StayRequest(wanted.nature(), wanted.decidedOn(), wanted.notifiedOn(), wanted.requestedOn(),
                wanted.until(), cares.of(wanted.household()).of(wanted.person()), speaking.standing(wanted.person()),
                speaking.isDublin(wanted.person()),
                wanted.person() == null ? !housed.isEmpty() : housed.contains(wanted.person()),
                policies.stayPolicy(clock.today()), clock.today());
    }
}
