package org.havre.orientation.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.MeetsOthers;
import org.havre.access.service.UseCase;
import org.havre.orientation.AdmissionRequest;
import org.havre.orientation.Decision;
import org.havre.orientation.Decisions;
import org.havre.orientation.Orientation;
import org.havre.orientation.OrientationMember;
import org.havre.orientation.Policies;
import org.havre.orientation.TransferRequest;
import org.havre.orientation.TransferRow;
import org.havre.orientation.TransferShown;
import org.havre.orientation.Transfers;
import org.havre.resident.Households;
import org.havre.resident.MemberRow;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Page;
import org.havre.shared.Refusal;
import org.havre.shared.service.RecordsFacts;

/** OFII decides changes of place; the two facilities carry them out (CESEDA L.552-9). */
@Stateless
@UseCase
public class TransferService {
    private final Permissions permissions;
    private final BusinessClock clock;
    private final Policies policies;
    private final Decisions decisions;
    private final Transfers transfers;
    private final Households households;

    protected TransferService() { this(null, null, null, null, null, null); }

    @Inject public TransferService(Permissions permissions, BusinessClock clock, Policies policies,
            Decisions decisions, Transfers transfers, Households households) {
        this.permissions = permissions;
        this.clock = clock;
        this.policies = policies;
        this.decisions = decisions;
        this.transfers = transfers;
        this.households = households;
    }

    /**
     * Transfers from or to the caller's facilities, those that are not over first.
     *
     * @param shown which of them; null for all
     */
    public Page<TransferRow> transfers(TransferShown shown, int first, int size) {
        permissions.require(Act.SEE_RESIDENTS);
        return transfers.list(shown, clock.today(), first, size);
    }

    /**
     * Registers a transfer: places are kept where it leads, and nothing changes yet where the household is.
     *
     * @throws Refusal with everything that stands against it
     */
    @RecordsFacts
    @MeetsOthers public Admitted transfer(NewTransfer wanted) {
        permissions.require(Act.REGISTER_DECISIONS, wanted.facility());
        var household = households.find(wanted.household()).orElseThrow(() -> new NotFound("household"));
        var presences = transfers.presences(household.id(), clock.today());
        var moving = households.membersOn(household.id(), wanted.expectedOn()).stream()
                .filter(member -> presences.getOrDefault(member.person(), 0L) != wanted.facility()).toList();
        var request = new TransferRequest(way(wanted, household.id()), Set.copyOf(presences.values()),
                wanted.facility());
        Refusal.unlessEmpty(request.objections());
        return send(household.id(), wanted, moving, request);
    }

    private AdmissionRequest way(NewTransfer wanted, long household) {
        var members = households.membersOn(household, wanted.expectedOn()).stream()
                .map(m -> new AdmissionRequest.Member(m.role(), m.born(), m.procedure(), m.standing())).toList();
        return new AdmissionRequest(members, decisions.kindOn(wanted.facility(), wanted.expectedOn()),
                wanted.decidedOn(), wanted.expectedOn(), policies.lastDayToArrive(wanted.decidedOn()),
                decisions.isExpected(household, clock.today()), true, clock.today());
    }

    private Admitted send(long household, NewTransfer wanted, List<MemberRow> moving, TransferRequest request) {
        var decision = decisions.add(Decision
                .transfer(wanted.number(), household, wanted.facility(), wanted.decidedOn())
                .notifiedOn(wanted.notifiedOn()).by(permissions.caller().account()));
        var way = decisions.add(Orientation.after(decision, wanted.expectedOn(), request.way().lastDay()));
        moving.forEach(member -> decisions.add(new OrientationMember(way, member.person())));
        decisions.flush();
        return new Admitted(way.id(), wanted.household(), moving.size(), request.way().lastDay(),
                null);
    }
}
