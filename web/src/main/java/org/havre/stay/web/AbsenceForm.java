package org.havre.stay.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.havre.access.Act;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;
import org.havre.stay.AbsenceReason;
import org.havre.stay.service.AbsenceRow;
import org.havre.stay.service.AbsenceService;
import org.havre.stay.service.NewAbsence;

/** One act about an absence, in the panel beside the list. */
@Named
@ViewScoped
public class AbsenceForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final AbsenceService absences;
    private final AbsencesView list;
    private final Viewer viewer;
    private final Notices notices;

    private AbsenceAct act;
    private Long absence;
    private Long stay;
    private AbsenceRow row;
    private LocalDate day;
    private LocalDate from;
    private LocalDate back;
    private AbsenceReason reason;
    private boolean evidence;

    @Inject public AbsenceForm(AbsenceService absences, AbsencesView list, Viewer viewer, Notices notices) {
        this.absences = absences;
        this.list = list;
        this.viewer = viewer;
        this.notices = notices;
    }

    protected AbsenceForm() { this(null, null, null, null); }

    /** Whoever may only look at the list is offered no act, whatever the address asks for. */
    public void load() {
        if (!viewer.may(Act.RECORD_STAYS)) act = null;
        if (act == null || row != null) return;
        row = list.row(absence, stay);
        day = row.isSeenAgain() ? row.who().where().lastSeen() : viewer.getToday();
        if (row.spell() == null) return;
        from = row.away().nights().start();
        back = row.away().nights().end();
        reason = row.away().reason();
        evidence = row.spell().evidence();
    }

    public String save() {
        switch (act) {
            case TELL -> notices.done("absence.told", absences.tell(row.who().stay(), row.state().notice(), day), day);
            case BACK -> {
                absences.comeBack(absence, day);
                new AbsenceUndo(false, List.of(absence)).offer();
                notices.done("absence.back.done", day, getNights());
            }
            case REVISE -> {
                absences.revise(absence, new NewAbsence(List.of(), from, back, reason, evidence));
                notices.done("absence.revised");
            }
            default -> {
                absences.cancel(absence);
                notices.done("absence.cancelled");
            }
        }
        return "/stay/absences.xhtml?faces-redirect=true";
    }

    /** Nights away, if the return is on the day that is asked for. */
    public long getNights() {
        return row.spell() == null || day == null || day.isBefore(from) ? 0 : ChronoUnit.DAYS.between(from, day);
    }

    public AbsenceReason[] getReasons() { return AbsenceReason.values(); }

    public AbsenceRow getRow() { return row; }

    public AbsenceAct getAct() { return act; }

    public void setAct(AbsenceAct act) { this.act = act; }

    public Long getAbsence() { return absence; }

    public void setAbsence(Long absence) { this.absence = absence; }

    public Long getStay() { return stay; }

    public void setStay(Long stay) { this.stay = stay; }

    public LocalDate getDay() { return day; }

    public void setDay(LocalDate day) { this.day = day; }

    public LocalDate getFrom() { return from; }

    public void setFrom(LocalDate from) { this.from = from; }

    public LocalDate getBack() { return back; }

    public void setBack(LocalDate back) { this.back = back; }

    public AbsenceReason getReason() { return reason; }

    public void setReason(AbsenceReason reason) { this.reason = reason; }

    public boolean isEvidence() { return evidence; }

    public void setEvidence(boolean evidence) { this.evidence = evidence; }
}
