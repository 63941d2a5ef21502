package org.havre.orientation.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.havre.access.service.MeetsOthers;
import org.havre.access.service.UseCase;
import org.havre.orientation.Decision;
import org.havre.orientation.DecisionDetail;
import org.havre.orientation.Decisions;
import org.havre.orientation.ExitRequest;
import org.havre.orientation.ExitRule;
import org.havre.orientation.Paper;
import org.havre.resident.Households;
import org.havre.resident.MemberRow;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.shared.service.RecordsFacts;

/** OFII decides that somebody is to leave; the facility carries it out (CESEDA R.552-11 to R.552-14). */
@Stateless
@UseCase
public class ExitService {

    private BusinessClock clock;
    private Decisions decisions;
    private Households households;
    private DecisionDesk desk;

    protected ExitService() {}

    @Inject public ExitService(BusinessClock clock, Decisions decisions,
            Households households, DecisionDesk desk) {
        this.clock = clock;
        this.decisions = decisions;
        this.households = households;
        this.desk = desk;
    }

    /** @return the decision's number in Havre
     *  @throws Refusal with every rule that stands against it */
    @RecordsFacts
    @MeetsOthers public long decide(NewExit wanted) {
        return decide(wanted, null);
    }

    /**
     * The same with the paper of the decision, which a facility attaches to what it writes down.
     *
     * @return the decision's number in Havre
     * @throws Refusal with every rule that stands against it
     */
    @RecordsFacts
    @MeetsOthers public long decide(NewExit wanted, Paper paper) {
        desk.require();
        var members = households.membersOn(wanted.household(), clock.today());
        if (members.isEmpty()) {
            throw new NotFound("household");
        }
        if (wanted.person() != null && !names(wanted, members)
                && !names(wanted, households.membersOn(wanted.household(), wanted.decidedOn()))) {
            throw new NotFound("person");
        }
        var housing = decisions.facilityHousing(wanted.household(), clock.today());
        var request = new ExitRequest(wanted.decidedOn(), wanted.notifiedOn(), housing.isPresent(), wanted.reason(),
                clock.today());
        Refusal.unlessEmpty(Stream.concat(request.objections().stream().map(ExitService::explain),
                desk.objections(paper).stream()).toList());
        Decision decision = desk.add(Decision
                .exit(wanted.number(), wanted.household(), wanted.person(), wanted.decidedOn(), wanted.endOfCare())
                .notifiedOn(wanted.notifiedOn()));
        decisions.flush();
        desk.keep(decision, housing.orElseThrow(), paper);
        decisions.add(DecisionDetail.exit(decision.id(), wanted.reason()));
        decisions.flush();
        return decision.id();
    }

    private static boolean names(NewExit wanted, List<MemberRow> members) {
        return members.stream().anyMatch(member -> member.person() == wanted.person());
    }

    private static Objection explain(ExitRule rule) {
        return Objection.of(rule).at(switch (rule) {
            case DECIDED_IN_THE_FUTURE -> "decidedOn";
            case NOTIFIED_BEFORE_DECISION -> "notifiedOn";
            case NOT_HOUSED -> "household";
            case REASON_MISSING, REASON_OF_ANOTHER_ACT -> "reason";
        });
    }
}
