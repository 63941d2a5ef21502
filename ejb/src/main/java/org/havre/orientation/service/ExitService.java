package org.havre.orientation.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.orientation.Decision;
import org.havre.orientation.Decisions;
import org.havre.orientation.ExitRequest;
import org.havre.orientation.ExitRule;
import org.havre.resident.Households;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;

/** OFII decides that somebody is to leave; the facility carries it out (CESEDA R.552-11 to R.552-14). */
@Stateless
@UseCase
public class ExitService {

    private Permissions permissions;
    private BusinessClock clock;
    private Decisions decisions;
    private Households households;

    protected ExitService() {}

    @Inject public ExitService(Permissions permissions, BusinessClock clock, Decisions decisions,
            Households households) {
        this.permissions = permissions;
        this.clock = clock;
        this.decisions = decisions;
        this.households = households;
    }

    /** @return the decision's number in Havre
     *  @throws Refusal with every rule that stands against it */
    public long decide(NewExit wanted) {
        permissions.require(Act.REGISTER_DECISIONS);
        if (households.membersOn(wanted.household(), clock.today()).isEmpty()) {
            throw new NotFound("household");
        }
        var request = new ExitRequest(wanted.decidedOn(), wanted.notifiedOn(),
                decisions.isHoused(wanted.household(), clock.today()), clock.today());
        Refusal.unlessEmpty(request.objections().stream().map(ExitService::explain).toList());
        Decision decision = decisions.add(Decision
                .exit(wanted.number(), wanted.household(), wanted.person(), wanted.decidedOn(), wanted.endOfCare())
                .notifiedOn(wanted.notifiedOn()).because(wanted.ground()).by(permissions.caller().account()));
        decisions.flush();
        return decision.id();
    }

    private static Objection explain(ExitRule rule) {
        return Objection.of(rule).at(switch (rule) {
            case DECIDED_IN_THE_FUTURE -> "decidedOn";
            case NOTIFIED_BEFORE_DECISION -> "notifiedOn";
            case NOT_HOUSED -> "household";
        });
    }
}
