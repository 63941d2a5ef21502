package org.havre.stay.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.havre.orientation.ExitReason;
import org.havre.shared.Objection;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;
import org.havre.stay.ExitDecision;
import org.havre.stay.Housemate;
import org.havre.stay.service.DepartureService;
import org.havre.stay.service.NewDeparture;

/** One of a household leaves, or all of it. */
@Named
@ViewScoped
public class DepartView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final DepartureService departures;
    private final Viewer viewer;
    private final Notices notices;

    private long person;
    private LocalDate day;
    private ExitReason reason;
    private Long decision;
    private List<BedForm> people;
    private List<Housemate> gone;
    private List<ExitDecision> decisions;
    private List<Objection> closed = List.of();
    private boolean closedRead;

    @Inject public DepartView(DepartureService departures, Viewer viewer, Notices notices) {
        this.departures = departures;
        this.viewer = viewer;
        this.notices = notices;
    }

    protected DepartView() { this(null, null, null); }

    public void load() {
        if (people != null) return;
        day = viewer.getToday();
        var plan = departures.plan(person, day);
        people = plan.present().stream().map(BedForm::of).toList();
        gone = plan.housemates().stream().filter(Housemate::hasLeft).toList();
        decisions = plan.decisions();
        people.forEach(form -> form.setTicked(form.getPerson() == person));
        propose();
    }

    /** Where one decision alone lets those who are ticked leave, it says why. */
    private void propose() {
        var open = getDecisions();
        if (open.size() != 1 || open.get(0).reason() == null) return;
        decision = open.get(0).id();
        reason = open.get(0).reason();
    }

    public void everybody() {
        people.forEach(form -> form.setTicked(true));
        check();
    }

    /** A decision that does not concern those who leave is chosen no longer; the only one that does, is. */
    public void check() {
        var open = getDecisions();
        if (open.stream().noneMatch(known -> Long.valueOf(known.id()).equals(decision))) decision = null;
        if (decision == null && reason != null && reason.needsDecision() && open.size() == 1)
            decision = open.get(0).id();
        seeClosed();
    }

    /** The closed months that it touches are confirmed first. */
    private void seeClosed() {
        closed = day == null || leaving().isEmpty()
                ? List.of()
                : departures.closed(people.get(0).getHousemate().facility(),
                        leaving().stream().map(form -> form.getHousemate().during()).toList(), day);
    }

    public String save() {
        seeClosed();
        departures.depart(
                new NewDeparture(leaving().stream().map(form -> form.getHousemate().stay()).toList(), day, reason,
                        decision, closedRead ? Trial.keys(closed) : Set.of()));
        notices.done("depart.done", leaving().size(), day);
        return "/stay/resident.xhtml?faces-redirect=true&id=" + person;
    }

    private List<BedForm> leaving() { return people.stream().filter(BedForm::isTicked).toList(); }

    /** The decisions on which everybody who leaves may do so. */
    public List<ExitDecision> getDecisions() {
        return decisions.stream().filter(known -> leaving().stream().allMatch(form -> known.isOpenTo(form.getGuest())))
                .toList();
    }

    public List<ExitReason> getReasons() { return ExitReason.ofDepartures(); }

    public int getLeaving() { return leaving().size(); }

    /** The beds that are free from the day of departure on. */
    public List<String> getBedsFreed() {
        return leaving().stream().map(form -> form.getHousemate().bedName()).filter(name -> name != null).toList();
    }

    /** Those whose stay then has no night at all. */
    public long getWithoutNight() {
        return leaving().stream().filter(form -> form.getHousemate().during().start().equals(day)).count();
    }

    public Consequence getConsequence() { return Consequence.since(day, viewer.getToday(), getLeaving()); }

    public List<Objection> getClosed() { return closed; }

    public boolean isClosedRead() { return closedRead; }

    public void setClosedRead(boolean closedRead) { this.closedRead = closedRead; }

    public List<BedForm> getPeople() { return people; }

    public List<Housemate> getGone() { return gone; }

    public long getPerson() { return person; }

    public void setPerson(long person) { this.person = person; }

    public LocalDate getDay() { return day; }

    public void setDay(LocalDate day) { this.day = day; }

    public ExitReason getReason() { return reason; }

    public void setReason(ExitReason reason) { this.reason = reason; }

    public Long getDecision() { return decision; }

    public void setDecision(Long decision) { this.decision = decision; }
}
