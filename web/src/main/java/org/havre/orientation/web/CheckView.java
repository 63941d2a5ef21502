package org.havre.orientation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.havre.orientation.TranscribedRow;
import org.havre.orientation.TranscriptionState;
import org.havre.orientation.TranscriptionTalk;
import org.havre.orientation.service.TranscriptionService;
import org.havre.shared.web.Notices;

/** A decision that a facility wrote down, beside its paper: OFII confirms it or contests it, the facility answers. */
@Named
@ViewScoped
public class CheckView implements Serializable {

    private static final long serialVersionUID = 1L;

    private TranscriptionService transcriptions;
    private Notices notices;

    private long decision;
    private TranscribedRow row;
    private List<TranscriptionTalk> talk;
    private String because;

    protected CheckView() {}

    @Inject public CheckView(TranscriptionService transcriptions, Notices notices) {
        this.transcriptions = transcriptions;
        this.notices = notices;
    }

    public void load() {
        if (row != null) return;
        row = transcriptions.transcribed(decision);
        talk = transcriptions.talk(decision);
    }

    public String confirm() {
        transcriptions.confirm(decision);
        notices.done("check.done", row.number());
        return "/orientation/decisions.xhtml?origin=TO_CHECK&faces-redirect=true";
    }

    public String contest() {
        transcriptions.contest(decision, because.strip());
        notices.done("check.contested.done", row.number());
        return "/orientation/decisions.xhtml?origin=CONTESTED&faces-redirect=true";
    }

    public String answer() {
        transcriptions.answer(decision, because.strip());
        notices.done("check.answered.done", row.number());
        return "/orientation/decisions.xhtml?faces-redirect=true";
    }

    /** Whether OFII may still contest it. */
    public boolean isContestable() {
        return !row.annulled() && row.state().next().contains(TranscriptionState.CONTESTED);
    }

    /** Whether the facility owes an answer. */
    public boolean isOwed() {
        return !row.annulled() && row.state() == TranscriptionState.CONTESTED;
    }

    public List<TranscriptionTalk> getTalk() {
        return talk;
    }

    public TranscribedRow getRow() {
        return row;
    }

    public long getDecision() {
        return decision;
    }

    public void setDecision(long decision) {
        this.decision = decision;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }
}
