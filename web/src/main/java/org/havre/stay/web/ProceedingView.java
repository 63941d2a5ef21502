package org.havre.stay.web;

import static java.util.stream.Collectors.toSet;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.havre.access.Act;
import org.havre.shared.Objection;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;
import org.havre.stay.FormalNoticeRequest;
import org.havre.stay.FormalNoticeRule;
import org.havre.stay.ProceedingRow;
import org.havre.stay.ProceedingState;
import org.havre.stay.ReturnRequest;
import org.havre.stay.service.NewApplication;
import org.havre.stay.service.NewNotice;
import org.havre.stay.service.ProceedingFile;
import org.havre.stay.service.ProceedingService;

/** Formal notice to a household, and the steps that follow; without a name. */
@Named
@ViewScoped
public class ProceedingView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int TWO_WEEKS = 15;

    private final ProceedingService proceedings;
    private final Viewer viewer;
    private final Notices notices;

    private long household;
    private ProceedingFile file;
    private LocalDate notifiedOn;
    private LocalDate leaveBy;
    private boolean permit;
    private ReturnRequest returning = ReturnRequest.NONE;
    private boolean accepted;
    private LocalDate appliedOn;
    private LocalDate finalOn;
    private boolean breach;
    private ProceedingState step;
    private LocalDate day;

    @Inject public ProceedingView(ProceedingService proceedings, Viewer viewer, Notices notices) {
        this.proceedings = proceedings;
        this.viewer = viewer;
        this.notices = notices;
    }

    protected ProceedingView() { this(null, null, null); }

    public void load() {
        if (file != null) return;
        file = proceedings.file(household);
        notifiedOn = appliedOn = day = viewer.getToday();
        leaveBy = viewer.getToday().plusDays(TWO_WEEKS);
        if (file.isReturnRefused(notifiedOn)) returning = ReturnRequest.REFUSED;
    }

    public void check() {}

    public String give() {
        proceedings.give(notice(accepted ? keys(getWarnings()) : Set.of()));
        notices.done("proceeding.given", file.household(), leaveBy);
        return again();
    }

    public String apply() {
        proceedings.apply(new NewApplication(getOpen().id(), appliedOn, finalOn, breach));
        notices.done("proceeding.applied", file.household(), appliedOn);
        return again();
    }

    public String take() {
        proceedings.step(getOpen().id(), step, day);
        notices.done("proceeding.stepped", file.household(), step, day);
        return again();
    }

    private String again() { return "/stay/proceeding.xhtml?faces-redirect=true&household=" + household; }

    private NewNotice notice(Set<String> read) {
        return new NewNotice(household, notifiedOn, leaveBy, permit, returning, read);
    }

    private static Set<String> keys(List<Objection> warnings) {
        return warnings.stream().map(Objection::key).collect(toSet());
    }

    /** What may be set aside once it is read. */
    public List<Objection> getWarnings() {
        if (notifiedOn == null || leaveBy == null || !isNoticeable()) return List.of();
        return new FormalNoticeRequest(notifiedOn, leaveBy, permit, returning, getHomesRefused(), file.guests().until(),
                true, false, Set.of(), viewer.getToday()).objections().stream().filter(FormalNoticeRule::isWarning)
                .toList();
    }

    public boolean isActing() { return viewer.may(Act.RECORD_NOTICES); }

    public boolean isNoticeable() { return isActing() && getOpen() == null && file.guests() != null; }

    public boolean isApplicable() {
        return isActing() && getOpen() != null && getOpen().state() == ProceedingState.NOTIFIED;
    }

    /** The steps that may be taken now, but for the application, which says more. */
    public List<ProceedingState> getSteps() {
        return getOpen() == null || !isActing()
                ? List.of()
                : getOpen().state().next().stream().filter(next -> next != ProceedingState.APPLIED).sorted().toList();
    }

    public ProceedingRow getOpen() { return file.open().orElse(null); }

    public ProceedingFile getFile() { return file; }

    public ReturnRequest[] getReturns() { return ReturnRequest.values(); }

    public long getHousehold() { return household; }

    public void setHousehold(long household) { this.household = household; }

    public LocalDate getNotifiedOn() { return notifiedOn; }

    public void setNotifiedOn(LocalDate notifiedOn) { this.notifiedOn = notifiedOn; }

    public LocalDate getLeaveBy() { return leaveBy; }

    public void setLeaveBy(LocalDate leaveBy) { this.leaveBy = leaveBy; }

    public boolean isPermit() { return permit; }

    public void setPermit(boolean permit) { this.permit = permit; }

    public ReturnRequest getReturning() { return returning; }

    public void setReturning(ReturnRequest returning) { this.returning = returning; }

    /** How many homes the household has refused by the day of the notice, as it was recorded. */
    public int getHomesRefused() {
        return notifiedOn == null ? 0 : (int) ProceedingFile.homesRefused(file.offers(), notifiedOn).count();
    }

    /** Those of them that were refused without a legitimate reason. */
    public int getUnjustified() {
        return notifiedOn == null
                ? 0
                : (int) ProceedingFile.homesRefused(file.offers(), notifiedOn).filter(offer -> !offer.legitimate())
                        .count();
    }

    public boolean isAccepted() { return accepted; }

    public void setAccepted(boolean accepted) { this.accepted = accepted; }

    public LocalDate getAppliedOn() { return appliedOn; }

    public void setAppliedOn(LocalDate appliedOn) { this.appliedOn = appliedOn; }

    public LocalDate getFinalOn() { return finalOn; }

    public void setFinalOn(LocalDate finalOn) { this.finalOn = finalOn; }

    public boolean isBreach() { return breach; }

    public void setBreach(boolean breach) { this.breach = breach; }

    public ProceedingState getStep() { return step; }

    public void setStep(ProceedingState step) { this.step = step; }

    public LocalDate getDay() { return day; }

    public void setDay(LocalDate day) { this.day = day; }
}
