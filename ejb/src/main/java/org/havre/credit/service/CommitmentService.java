package org.havre.credit.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.credit.Commitment;
import org.havre.credit.CommitmentRequest;
import org.havre.credit.CommitmentRow;
import org.havre.credit.Commitments;
import org.havre.credit.Euros;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Refusal;

/** What the State commits itself to pay, for one year or several: AE at once, CP as they are paid. */
@Stateless
@UseCase
public class CommitmentService {
    private final Permissions permissions;
    private final BusinessClock clock;
    private final Commitments commitments;
    private final CreditReader reader;

    protected CommitmentService() { this(null, null, null, null); }

    @Inject public CommitmentService(Permissions permissions, BusinessClock clock, Commitments commitments,
            CreditReader reader) {
        this.permissions = permissions;
        this.clock = clock;
        this.commitments = commitments;
        this.reader = reader;
    }

    /** Those whose years hold this one, the longest first. */
    public List<CommitmentRow> ofYear(int year) {
        permissions.require(Act.SEE_CREDITS);
        return commitments.ofYear(year, clock.today());
    }

    /** @throws NotFound where there is none, or none in the caller's scope */
    public CommitmentRow get(long id) {
        permissions.require(Act.SEE_CREDITS);
        return commitments.find(id, clock.today()).orElseThrow(() -> new NotFound("commitment"));
    }

    /**
     * Records a commitment that is told for a facility.
     *
     * @throws Refusal with everything that stands against it
     */
    public void record(NewCommitment told) {
        permissions.require(Act.MANAGE_CREDITS, told.facility());
        var whose = reader.facility(told.facility(), clock.today().getYear(), clock.today()).name();
        var request = new CommitmentRequest(whose, told.whole(), told.number(), told.from(), told.to(), told.ae(),
                commitments.isTaken(told.number()));
        Refusal.unlessEmpty(request.objections());
        commitments.add(new Commitment(request, commitments.operator(told.facility(), clock.today())
                .orElseThrow(() -> new NotFound("facility"))));
    }

    /** Its AE or its years become others; its number stays. */
    public void change(long id, int from, int to, Euros ae) {
        permissions.require(Act.MANAGE_CREDITS);
        var request = new CommitmentRequest(null, false, get(id).number(), from, to, ae, false);
        Refusal.unlessEmpty(request.objections());
        commitments.change(id, request);
    }
}
