package org.havre.orientation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.havre.orientation.TranscribedRow;
import org.havre.orientation.service.TranscriptionService;
import org.havre.shared.web.Notices;

/** A decision that a facility wrote down, beside its paper; OFII confirms it. */
@Named
@ViewScoped
public class CheckView implements Serializable {

    private static final long serialVersionUID = 1L;

    private TranscriptionService transcriptions;
    private Notices notices;

    private long decision;
    private TranscribedRow row;

    protected CheckView() {}

    @Inject public CheckView(TranscriptionService transcriptions, Notices notices) {
        this.transcriptions = transcriptions;
        this.notices = notices;
    }

    public void load() {
        row = transcriptions.transcribed(decision);
    }

    public String confirm() {
        transcriptions.confirm(decision);
        notices.done("check.done", row.number());
        return "/orientation/decisions.xhtml?origin=TO_CHECK&faces-redirect=true";
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
}
