package org.havre.orientation.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.orientation.CareEnd;
import org.havre.resident.AppealPeriod;
import org.havre.resident.Outcome;
import org.havre.resident.OutcomeRequest;
import org.havre.resident.Outcomes;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Refusal;
import org.havre.shared.service.RecordsFacts;

/** What was said of a claim is recorded, by whoever learns it first; what follows is OFII's to decide. */
@Stateless
@UseCase
public class OutcomeService {
    private final Permissions permissions;
    private final BusinessClock clock;
    private final Outcomes outcomes;

    protected OutcomeService() { this(null, null, null); }

    @Inject public OutcomeService(Permissions permissions, BusinessClock clock, Outcomes outcomes) {
        this.permissions = permissions;
        this.clock = clock;
        this.outcomes = outcomes;
    }

    /** @throws NotFound where the person is not the caller's */
    public void requireSeen(long person) {
        permissions.require(Act.RECORD_OUTCOMES);
        outcomes.person(person).orElseThrow(() -> new NotFound("person"));
    }

    /**
     * @return the end of care that follows, a proposal to OFII
     * @throws Refusal with everything that stands against it
     */
    @RecordsFacts public CareEnd record(NewOutcome told) {
        requireSeen(told.person());
        var request = new OutcomeRequest(told.body(), told.outcome(), told.decidedOn(), told.readOn(),
                told.notifiedOn(), told.appealEndsOn(),
                outcomes.isKnown(told.person(), told.body(), told.outcome(), told.decidedOn()), clock.today());
        Refusal.unlessEmpty(request.objections());
        var outcome = outcomes.add(new Outcome(told.person(), told.body(), told.outcome(), told.decidedOn(),
                told.readOn(), told.notifiedOn()));
        if (told.appealEndsOn() != null) outcomes.add(new AppealPeriod(outcome.id(), told.appealEndsOn()));
        outcomes.flush();
        return end(told);
    }

    /** The end of care that would follow, without recording anything. */
    public static CareEnd end(NewOutcome told) {
        return CareEnd.after(new CareEnd.Said(told.body(), told.outcome(), told.readOn(), told.notifiedOn(),
                told.appealEndsOn()));
    }
}
