package org.havre.orientation.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.MeetsOthers;
import org.havre.access.service.UseCase;
import org.havre.orientation.Cares;
import org.havre.orientation.ConditionsRequest;
import org.havre.orientation.Decision;
import org.havre.orientation.DecisionDetail;
import org.havre.orientation.Decisions;
import org.havre.orientation.Policies;
import org.havre.resident.Households;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.shared.service.RecordsFacts;

/** OFII withdraws reception conditions (CESEDA L.551-16) or refuses them (L.551-15), from the day of signature. */
@Stateless
@UseCase
public class ConditionsService {
    private final Permissions permissions;
    private final BusinessClock clock;
    private final Decisions decisions;
    private final Cares cares;
    private final Households households;
    private final Policies policies;

    protected ConditionsService() { this(null, null, null, null, null, null); }

    @Inject public ConditionsService(Permissions permissions, BusinessClock clock, Decisions decisions, Cares cares,
            Households households, Policies policies) {
        this.permissions = permissions;
        this.clock = clock;
        this.decisions = decisions;
        this.cares = cares;
        this.households = households;
        this.policies = policies;
    }

    /** Everything that stands against it, warnings included, without recording it. */
    public List<Objection> objections(NewConditionsEnd wanted) {
        permissions.require(Act.REGISTER_DECISIONS);
        return request(wanted).objections();
    }

    /** @return the decision's number in Havre
     *  @throws Refusal with everything that stands against it */
    @RecordsFacts
    @MeetsOthers public long end(NewConditionsEnd wanted) {
        permissions.require(Act.REGISTER_DECISIONS);
        Refusal.unlessEmpty(request(wanted).objections());
        var decision = decisions.add(Decision
                .conditions(wanted.number(), wanted.nature(), wanted.household(), wanted.person(), wanted.signedOn())
                .notifiedOn(wanted.notifiedOn()).by(permissions.caller().account()));
        cares.add(DecisionDetail.ended(decision.id(), wanted.ground(), wanted.announcedOn(), wanted.exceptional(),
                wanted.weighed()));
        decisions.flush();
        return decision.id();
    }

    private ConditionsRequest request(NewConditionsEnd wanted) {
        if (households.membersOn(wanted.household(), clock.today()).isEmpty()) throw new NotFound("household");
        var housed = cares.housedOn(wanted.household(), clock.today());
        return new ConditionsRequest(wanted.nature(), wanted.signedOn(), wanted.notifiedOn(), wanted.announcedOn(),
                wanted.ground(), wanted.exceptional(), wanted.weighed(),
                wanted.person() == null ? !housed.isEmpty() : housed.contains(wanted.person()),
                policies.stayPolicy(clock.today()), wanted.accepted(), clock.today());
    }
}
