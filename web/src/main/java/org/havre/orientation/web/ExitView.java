package org.havre.orientation.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.havre.orientation.CareChange;
import org.havre.orientation.CareDecision;
import org.havre.orientation.CareEnd;
import org.havre.orientation.DecisionNature;
import org.havre.orientation.ExitReason;
import org.havre.orientation.service.CareService;
import org.havre.orientation.service.CareSituation;
import org.havre.orientation.service.ExitService;
import org.havre.orientation.service.NewExit;
import org.havre.resident.MemberRow;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;

/** OFII records that a household, or one of its members, is to leave. */
@Named
@ViewScoped
public class ExitView implements Serializable {

    private static final long serialVersionUID = 1L;

    private ExitService exits;
    private CareService cares;
    private Viewer viewer;
    private Notices notices;

    private long household;
    private CareSituation situation;
    private String number;
    private Long person;
    private LocalDate decidedOn;
    private LocalDate notifiedOn;
    private LocalDate endOfCare;
    private ExitReason reason;
    private final PaperForm paper = new PaperForm();

    protected ExitView() {}

    @Inject public ExitView(ExitService exits, CareService cares, Viewer viewer, Notices notices) {
        this.exits = exits;
        this.cares = cares;
        this.viewer = viewer;
        this.notices = notices;
    }

    @PostConstruct void begin() {
        decidedOn = viewer.getToday();
        endOfCare = viewer.getToday().withDayOfMonth(viewer.getToday().lengthOfMonth());
    }

    public void load() {
        if (situation != null) return;
        situation = cares.ofClaims(household);
        propose();
    }

    /** The end of care that follows from the claim of those concerned; it is OFII's to fix. */
    public void propose() {
        if (getProposal() instanceof CareEnd.Proposed proposed) endOfCare = proposed.on();
    }

    /** Null where nothing has been said of the claim. */
    public CareEnd getProposal() {
        return situation.proposal(person).orElse(null);
    }

    /** What it would change of the last authorised day; null while a day is missing. */
    public CareChange getChange() {
        if (endOfCare == null || decidedOn == null) return null;
        var care = situation.care().of(person);
        var decided = new CareDecision(Long.MAX_VALUE, "", DecisionNature.EXIT, person, decidedOn, endOfCare);
        return new CareChange(care.authorisedUntil().orElse(null), care.with(decided).authorisedUntil().orElse(null),
                viewer.getToday());
    }

    public void check() {}

    public String save() {
        exits.decide(new NewExit(number.strip(), household, person, decidedOn, notifiedOn, endOfCare,
                reason), paper.paper());
        notices.done("exit.done", number.strip(), endOfCare);
        return "/orientation/decisions.xhtml?faces-redirect=true";
    }

    public PaperForm getPaper() {
        return paper;
    }

    public List<MemberRow> getMembers() {
        return situation.members();
    }

    public long getHousehold() {
        return household;
    }

    public void setHousehold(long household) {
        this.household = household;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public Long getPerson() {
        return person;
    }

    public void setPerson(Long person) {
        this.person = person;
    }

    public LocalDate getDecidedOn() {
        return decidedOn;
    }

    public void setDecidedOn(LocalDate decidedOn) {
        this.decidedOn = decidedOn;
    }

    public LocalDate getNotifiedOn() {
        return notifiedOn;
    }

    public void setNotifiedOn(LocalDate notifiedOn) {
        this.notifiedOn = notifiedOn;
    }

    public LocalDate getEndOfCare() {
        return endOfCare;
    }

    public void setEndOfCare(LocalDate endOfCare) {
        this.endOfCare = endOfCare;
    }

    public List<ExitReason> getReasons() {
        return ExitReason.ofExitDecisions();
    }

    public ExitReason getReason() {
        return reason;
    }

    public void setReason(ExitReason reason) {
        this.reason = reason;
    }
}
