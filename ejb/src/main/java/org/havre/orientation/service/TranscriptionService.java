package org.havre.orientation.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.orientation.ContestRule;
import org.havre.orientation.Decisions;
import org.havre.orientation.Paper;
import org.havre.orientation.Papers;
import org.havre.orientation.TranscribedRow;
import org.havre.orientation.Transcription;
import org.havre.orientation.TranscriptionRule;
import org.havre.orientation.TranscriptionState;
import org.havre.orientation.TranscriptionTalk;
import org.havre.orientation.TranscriptionWord;
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

    /** What OFII and the facility have said of it, in the order in which it was said. */
    public List<TranscriptionTalk> talk(long decision) {
        permissions.require(Act.SEE_RESIDENTS);
        return decisions.talk(decision);
    }

    /**
     * OFII does not find the decision as it was written down. Nothing that rests on it changes; the facility owes an
     * answer. The same word said twice is said once.
     *
     * @throws Refusal with everything that stands against it
     */
    public void contest(long decision, String because) {
        permissions.require(Act.REGISTER_DECISIONS);
        if (!decisions.exists(decision)) throw new NotFound("decision");
        say(decisions.transcriptionForChange(decision), TranscriptionState.CONTESTED, because);
    }

    /**
     * The facility answers what OFII contests, and OFII looks at it again.
     *
     * @throws Refusal with everything that stands against it
     */
    public void answer(long decision, String because) {
        permissions.require(Act.TRANSCRIBE_DECISIONS);
        if (!decisions.exists(decision)) throw new NotFound("decision");
        say(decisions.transcription(decision), TranscriptionState.ANSWERED, because);
    }

    private void say(Optional<Transcription> found, TranscriptionState word, String because) {
        var transcription = found.orElseThrow(() -> new Refusal(Objection.of(TranscriptionRule.NOT_TRANSCRIBED)));
        var standing = transcribed(transcription.decision());
        if (standing.state() == word && isSaid(standing.id(), because)) return;
        Refusal.unlessEmpty(new ContestRule.Request(standing.state(), word, standing.annulled(), because).objections());
        decisions.add(new TranscriptionWord(transcription, word, because, clock.today(),
                permissions.caller().account()));
        decisions.flush();
    }

    private boolean isSaid(long decision, String because) {
        var talk = talk(decision);
        return talk.get(talk.size() - 1).because().equals(because);
    }

    /** @throws NotFound where none is kept, or where the caller does not see the decision */
    public Paper paper(long decision) {
        permissions.require(Act.SEE_RESIDENTS);
        return papers.find(decision).orElseThrow(() -> new NotFound("paper"));
    }
}
