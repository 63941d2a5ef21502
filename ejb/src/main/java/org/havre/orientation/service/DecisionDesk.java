package org.havre.orientation.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.orientation.Decision;
import org.havre.orientation.DecisionPaper;
import org.havre.orientation.Decisions;
import org.havre.orientation.Paper;
import org.havre.orientation.Papers;
import org.havre.orientation.Transcription;
import org.havre.orientation.TranscriptionRule;
import org.havre.shared.BusinessClock;
import org.havre.shared.Objection;

/** Where a decision is written down: by OFII as its own, or by a facility that has received it, with its paper. */
@Dependent
class DecisionDesk {

    private final Permissions permissions;
    private final BusinessClock clock;
    private final Decisions decisions;
    private final Papers papers;

    @Inject DecisionDesk(Permissions permissions, BusinessClock clock, Decisions decisions, Papers papers) {
        this.permissions = permissions;
        this.clock = clock;
        this.decisions = decisions;
        this.papers = papers;
    }

    void require() {
        permissions.requireEither(Act.REGISTER_DECISIONS, Act.TRANSCRIBE_DECISIONS);
    }

    void require(long facility) {
        permissions.require(permissions.requireEither(Act.REGISTER_DECISIONS, Act.TRANSCRIBE_DECISIONS), facility);
    }

    boolean transcribes() {
        return !permissions.may(Act.REGISTER_DECISIONS);
    }

    /** @param paper null where there is none: only OFII may do without */
    List<Objection> objections(Paper paper) {
        List<Objection> found = new ArrayList<>();
        if (paper != null) paper.objections().forEach(rule -> found.add(Objection.of(rule).at("paper")));
        else if (transcribes()) found.add(Objection.of(TranscriptionRule.PAPER_MISSING).at("paper"));
        return found;
    }

    Decision add(Decision decision) {
        long author = permissions.caller().account();
        return decisions.add(transcribes() ? decision.transcribedBy(author) : decision.by(author));
    }

    /** Once the decision's household is known to the facility. */
    void keep(Decision decision, long facility, Paper paper) {
        if (decision.isTranscribed()) decisions.add(new Transcription(decision, facility, clock.today()));
        if (paper != null)
            papers.add(new DecisionPaper(decision, paper, clock.today(), permissions.caller().account()));
        decisions.flush();
    }
}
