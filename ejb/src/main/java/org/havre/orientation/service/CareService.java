package org.havre.orientation.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.orientation.Care;
import org.havre.orientation.Cares;
import org.havre.orientation.DecisionFile;
import org.havre.orientation.Policies;
import org.havre.resident.Households;
import org.havre.resident.MemberRow;
import org.havre.resident.Outcomes;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;

/** How long a household may stay, and what says so. */
@Stateless
@UseCase
public class CareService {
    private final Permissions permissions;
    private final BusinessClock clock;
    private final Cares cares;
    private final Households households;
    private final Outcomes outcomes;
    private final Policies policies;

    protected CareService() { this(null, null, null, null, null, null); }

    @Inject public CareService(Permissions permissions, BusinessClock clock, Cares cares, Households households,
            Outcomes outcomes, Policies policies) {
        this.permissions = permissions;
        this.clock = clock;
        this.cares = cares;
        this.households = households;
        this.outcomes = outcomes;
        this.policies = policies;
    }

    /**
     * For an exit decision: what was said of the claims, and how long the household may stay so far.
     *
     * @throws NotFound where the household is not the caller's
     */
    public CareSituation ofClaims(long household) {
        permissions.requireEither(Act.REGISTER_DECISIONS, Act.TRANSCRIBE_DECISIONS);
        var members = members(household);
        return new CareSituation(members, cares.of(household),
                outcomes.lastOf(members.stream().map(MemberRow::person).toList(), clock.today()), null, clock.today());
    }

    /**
     * For a stay after the end of care, or conditions that end.
     *
     * @throws NotFound where the household is not the caller's
     */
    public CareSituation ofStay(long household) {
        permissions.require(Act.REGISTER_DECISIONS);
        return new CareSituation(members(household), cares.of(household), List.of(),
                policies.stayPolicy(clock.today()), clock.today());
    }

    /** One decision with all that is known of it, and how long its household may stay so far. */
    public DecisionFile decision(long decision) {
        permissions.require(Act.SEE_RESIDENTS);
        return cares.file(decision).orElseThrow(() -> new NotFound("decision"));
    }

    public Care care(long household) {
        permissions.require(Act.SEE_RESIDENTS);
        return cares.of(household);
    }

    private List<MemberRow> members(long household) {
        var members = households.membersOn(household, clock.today());
        if (members.isEmpty()) throw new NotFound("household");
        return members;
    }
}
