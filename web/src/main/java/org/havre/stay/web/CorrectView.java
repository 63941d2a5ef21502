package org.havre.stay.web;

import static java.util.Comparator.comparing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.havre.orientation.ExitReason;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;
import org.havre.stay.CorrectionRule;
import org.havre.stay.ExitDecision;
import org.havre.stay.Housemate;
import org.havre.stay.service.Correction;
import org.havre.stay.service.CorrectionService.Undoing;
import org.havre.stay.service.CorrectionService;
import org.havre.stay.service.DepartureService;

/** The latest stay of a person was recorded wrongly: its departure, or all of it. */
@Named
@ViewScoped
public class CorrectView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String WITHOUT_BED = key(CorrectionRule.BED_GIVEN_AWAY);
    private static final String CLOSED_MONTH = key(CorrectionRule.CLOSED_MONTH);

    private final DepartureService departures;
    private final CorrectionService corrections;
    private final Viewer viewer;
    private final Notices notices;

    private long person;
    private Housemate stay;
    private List<ExitDecision> decisions;
    private Undoing undoing;
    private LocalDate day;
    private ExitReason reason;
    private Long decision;
    private Trial trial = Trial.NOTHING;
    private boolean accepted;
    private boolean withoutBed;
    private boolean closedRead;
    private String because;

    @Inject public CorrectView(DepartureService departures, CorrectionService corrections, Viewer viewer,
            Notices notices) {
        this.departures = departures;
        this.corrections = corrections;
        this.viewer = viewer;
        this.notices = notices;
    }

    protected CorrectView() { this(null, null, null, null); }

    public void load() {
        if (stay != null) return;
        var plan = departures.plan(person, viewer.getToday());
        stay = plan.housemates().stream().filter(mate -> mate.person() == person)
                .max(comparing(mate -> mate.during().start())).orElseThrow(() -> new NotFound("person"));
        decisions = plan.decisions();
        undoing = corrections.undoing(stay.facility(), stay.during());
        day = stay.during().end();
        reason = stay.reason();
        decision = stay.exitDecision();
    }

    public void check() {
        accepted = false;
        trial = day == null ? Trial.NOTHING : new Trial(corrections.objections(wanted(Set.of())));
    }

    public String correct() {
        corrections.correct(wanted(trial.accepted(accepted)));
        notices.done("correct.done", day);
        return resident();
    }

    public String takeBack() {
        corrections.takeBack(stay.stay(), read());
        notices.done("correct.takenBack");
        return resident();
    }

    public String cancel() {
        corrections.cancel(stay.stay(), because, read());
        notices.done("correct.cancelled", stay.during().start());
        return "/stay/residents.xhtml?faces-redirect=true";
    }

    private static String key(CorrectionRule rule) {
        return CorrectionRule.class.getSimpleName() + '.' + rule.name();
    }

    /** What was ticked as read. */
    private Set<String> read() {
        var read = new HashSet<String>();
        if (withoutBed) read.add(WITHOUT_BED);
        if (closedRead) read.add(CLOSED_MONTH);
        return read;
    }

    /** The closed months that taking the departure back would touch. */
    public List<Objection> getClosedByTakingBack() {
        return stay.hasLeft() ? undoing.byTakingBack() : List.of();
    }

    /** The closed months that cancelling the stay would touch. */
    public List<Objection> getClosedByCancelling() {
        return undoing.byCancelling();
    }

    private String resident() { return "/stay/resident.xhtml?faces-redirect=true&id=" + person; }

    private Correction wanted(Set<String> read) { return new Correction(stay.stay(), day, reason, decision, read); }

    /** The decision that was named, and those on which the person may leave. */
    public List<ExitDecision> getDecisions() {
        return decisions.stream().filter(known -> Long.valueOf(known.id()).equals(stay.exitDecision())
                || known.isOpenTo(stay.guest())).toList();
    }

    public List<ExitReason> getReasons() { return ExitReason.ofDepartures(); }

    public Housemate getStay() { return stay; }

    public Trial getTrial() { return trial; }

    public long getPerson() { return person; }

    public void setPerson(long person) { this.person = person; }

    public LocalDate getDay() { return day; }

    public void setDay(LocalDate day) { this.day = day; }

    public ExitReason getReason() { return reason; }

    public void setReason(ExitReason reason) { this.reason = reason; }

    public Long getDecision() { return decision; }

    public void setDecision(Long decision) { this.decision = decision; }

    public boolean isAccepted() { return accepted; }

    public void setAccepted(boolean accepted) { this.accepted = accepted; }

    public boolean isClosedRead() { return closedRead; }

    public void setClosedRead(boolean closedRead) { this.closedRead = closedRead; }

    public boolean isWithoutBed() { return withoutBed; }

    public void setWithoutBed(boolean withoutBed) { this.withoutBed = withoutBed; }

    public String getBecause() { return because; }

    public void setBecause(String because) { this.because = because; }
}
