package org.havre.orientation.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.orientation.Decisions;
import org.havre.orientation.Paper;
import org.havre.orientation.Papers;
import org.havre.orientation.TranscribedRow;
import org.havre.orientation.TranscriptionRule;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;

/** What facilities wrote down of OFII's decisions: their papers, and OFII's word that it is so. */
@Stateless
@UseCase
public class TranscriptionService {

    private Permissions permissions;
    private BusinessClock clock;
    private Decisions decisions;
    private Papers papers;

    protected TranscriptionService() {}

    @Inject public TranscriptionService(Permissions permissions, BusinessClock clock, Decisions decisions,
            Papers papers) {
        this.permissions = permissions;
        this.clock = clock;
        this.decisions = decisions;
        this.papers = papers;
    }

    /** @throws NotFound where there is no such decision, or none that a facility wrote down in the caller's scope */
    public TranscribedRow transcribed(long decision) {
        permissions.require(Act.SEE_RESIDENTS);
        return decisions.transcribed(decision).orElseThrow(() -> new NotFound("decision"));
    }

    /** OFII has found the decision as it was written down; told twice it is done once.
     *  @throws Refusal where OFII registered it itself */
    public void confirm(long decision) {
        permissions.require(Act.REGISTER_DECISIONS);
        if (!decisions.exists(decision)) throw new NotFound("decision");
        decisions.transcriptionForChange(decision)
                .orElseThrow(() -> new Refusal(Objection.of(TranscriptionRule.NOT_TRANSCRIBED)))
                .confirm(clock.today(), permissions.caller().account());
        decisions.flush();
    }

    /** @throws NotFound where none is kept, or where the caller does not see the decision */
    public Paper paper(long decision) {
        permissions.require(Act.SEE_RESIDENTS);
        return papers.find(decision).orElseThrow(() -> new NotFound("paper"));
    }
}
