package org.havre.orientation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.havre.orientation.CareEnd;
import org.havre.orientation.service.NewOutcome;
import org.havre.orientation.service.OutcomeService;
import org.havre.resident.Allowance;
import org.havre.resident.ClaimBody;
import org.havre.resident.OutcomeKind;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;

/** What OFPRA or CNDA said of somebody's claim, and the end of care that follows. */
@Named
@ViewScoped
public class OutcomeView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final OutcomeService outcomes;
    private final Viewer viewer;
    private final Notices notices;

    private long person;
    private ClaimBody body = ClaimBody.OFPRA;
    private OutcomeKind outcome;
    private LocalDate decidedOn;
    private LocalDate readOn;
    private LocalDate notifiedOn;
    private LocalDate appealEndsOn;

    @Inject public OutcomeView(OutcomeService outcomes, Viewer viewer, Notices notices) {
        this.outcomes = outcomes;
        this.viewer = viewer;
        this.notices = notices;
    }

    protected OutcomeView() { this(null, null, null); }

    public void load() {
        if (decidedOn != null) return;
        outcomes.requireSeen(person);
        decidedOn = viewer.getToday();
    }

    /** What CNDA alone may say is chosen no longer where OFPRA speaks, and a day that has no place is forgotten. */
    public void check() {
        if (!getKinds().contains(outcome)) outcome = null;
        if (!isRead()) readOn = null;
        if (!isAppealable()) appealEndsOn = null;
    }

    public String save() {
        outcomes.record(told());
        notices.done("outcome.done", outcome, decidedOn);
        return "/stay/resident.xhtml?faces-redirect=true&id=" + person;
    }

    private NewOutcome told() {
        return new NewOutcome(person, body, outcome, decidedOn, readOn, notifiedOn, appealEndsOn);
    }

    /** What follows from what has been typed so far; null before an outcome is chosen. */
    public CareEnd getEnd() {
        return outcome == null ? null : OutcomeService.end(told());
    }

    /** The last day of the allowance of a protected person; null for everybody else. */
    public LocalDate getAllowanceEnds() {
        return outcome == null || outcome.standing() != OutcomeKind.Standing.PROTECTED || notifiedOn == null
                ? null
                : Allowance.endsAfterProtection(notifiedOn);
    }

    public boolean isRead() { return body == ClaimBody.CNDA && outcome != OutcomeKind.REJECTED_BY_ORDER; }

    public boolean isAppealable() {
        return body == ClaimBody.OFPRA && outcome != null && outcome.standing() == OutcomeKind.Standing.REJECTED;
    }

    public List<OutcomeKind> getKinds() {
        return Arrays.stream(OutcomeKind.values())
                .filter(kind -> body == ClaimBody.CNDA || kind != OutcomeKind.REJECTED_BY_ORDER).toList();
    }

    public ClaimBody[] getBodies() { return ClaimBody.values(); }

    public long getPerson() { return person; }

    public void setPerson(long person) { this.person = person; }

    public ClaimBody getBody() { return body; }

    public void setBody(ClaimBody body) { this.body = body; }

    public OutcomeKind getOutcome() { return outcome; }

    public void setOutcome(OutcomeKind outcome) { this.outcome = outcome; }

    public LocalDate getDecidedOn() { return decidedOn; }

    public void setDecidedOn(LocalDate decidedOn) { this.decidedOn = decidedOn; }

    public LocalDate getReadOn() { return readOn; }

    public void setReadOn(LocalDate readOn) { this.readOn = readOn; }

    public LocalDate getNotifiedOn() { return notifiedOn; }

    public void setNotifiedOn(LocalDate notifiedOn) { this.notifiedOn = notifiedOn; }

    public LocalDate getAppealEndsOn() { return appealEndsOn; }

    public void setAppealEndsOn(LocalDate appealEndsOn) { this.appealEndsOn = appealEndsOn; }
}
