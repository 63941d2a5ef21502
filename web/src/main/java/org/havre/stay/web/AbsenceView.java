package org.havre.stay.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;
import org.havre.stay.AbsenceReason;
import org.havre.stay.service.AbsenceService;
import org.havre.stay.service.NewAbsence;

/** One of a household is away, or all of it. */
@Named
@ViewScoped
public class AbsenceView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final AbsenceService absences;
    private final Viewer viewer;
    private final Notices notices;

    private long person;
    private List<BedForm> people;
    private LocalDate from;
    private LocalDate back;
    private AbsenceReason reason;
    private boolean evidence;

    @Inject public AbsenceView(AbsenceService absences, Viewer viewer, Notices notices) {
        this.absences = absences;
        this.viewer = viewer;
        this.notices = notices;
    }

    protected AbsenceView() { this(null, null, null); }

    public void load() {
        if (people != null) return;
        from = viewer.getToday();
        people = absences.household(person).stream().map(BedForm::of).toList();
        people.forEach(form -> form.setTicked(form.getPerson() == person));
    }

    public void everybody() { people.forEach(form -> form.setTicked(true)); }

    /** Without a reason there is nothing to prove. */
    public void check() {
        if (reason == null) evidence = false;
    }

    public String save() {
        var declared = absences.declare(new NewAbsence(away().stream().map(form -> form.getHousemate().stay()).toList(),
                from, back, reason, evidence));
        new AbsenceUndo(true, declared).offer();
        notices.done("absence.declared", declared.size(), from);
        return "/stay/absences.xhtml?faces-redirect=true";
    }

    private List<BedForm> away() { return people.stream().filter(BedForm::isTicked).toList(); }

    public int getAway() { return away().size(); }

    /** Nights that are past, of all who are away. */
    public long getPastNights() {
        if (from == null) return 0;
        var last = back == null || back.isAfter(viewer.getToday()) ? viewer.getToday() : back;
        return Math.max(0, ChronoUnit.DAYS.between(from, last)) * getAway();
    }

    public AbsenceReason[] getReasons() { return AbsenceReason.values(); }

    public List<BedForm> getPeople() { return people; }

    public long getPerson() { return person; }

    public void setPerson(long person) { this.person = person; }

    public LocalDate getFrom() { return from; }

    public void setFrom(LocalDate from) { this.from = from; }

    public LocalDate getBack() { return back; }

    public void setBack(LocalDate back) { this.back = back; }

    public AbsenceReason getReason() { return reason; }

    public void setReason(AbsenceReason reason) { this.reason = reason; }

    public boolean isEvidence() { return evidence; }

    public void setEvidence(boolean evidence) { this.evidence = evidence; }
}
