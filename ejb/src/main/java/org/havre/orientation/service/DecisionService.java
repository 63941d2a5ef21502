package org.havre.orientation.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.orientation.DecisionFilter;
import org.havre.orientation.DecisionRow;
import org.havre.orientation.Decisions;
import org.havre.orientation.Destination;
import org.havre.resident.Households;
import org.havre.resident.MemberRow;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Page;

/** What OFII has decided, and where it may send a household. */
@Stateless
@UseCase
public class DecisionService {

    private Permissions permissions;
    private BusinessClock clock;
    private Decisions decisions;
    private Households households;

    protected DecisionService() {}

    @Inject public DecisionService(Permissions permissions, BusinessClock clock, Decisions decisions,
            Households households) {
        this.permissions = permissions;
        this.clock = clock;
        this.decisions = decisions;
        this.households = households;
    }

    public Page<DecisionRow> decisions(DecisionFilter filter, int first, int size) {
        permissions.require(Act.SEE_RESIDENTS);
        return decisions.list(filter, clock.today(), first, size);
    }

    public List<Destination> destinations(LocalDate arrival) {
        permissions.requireEither(Act.REGISTER_DECISIONS, Act.TRANSCRIBE_DECISIONS);
        return decisions.destinations(arrival);
    }

    /** The members of the household of this reference on the business date; empty where it is not the caller's. */
    public List<MemberRow> members(String reference) {
        permissions.require(Act.SEE_RESIDENTS);
        return households.membersOn(reference, clock.today());
    }

    /** @throws NotFound where the household is not the caller's */
    public String reference(long household) {
        permissions.require(Act.SEE_RESIDENTS);
        return households.find(household).orElseThrow(() -> new NotFound("household")).reference();
    }

    /** The members of a household on the business date; empty where it is not the caller's. */
    public List<MemberRow> members(long household) {
        permissions.require(Act.SEE_RESIDENTS);
        return households.membersOn(household, clock.today());
    }
}
