package org.havre.orientation.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.havre.orientation.service.DecisionService;
import org.havre.orientation.service.ExitService;
import org.havre.orientation.service.NewExit;
import org.havre.resident.MemberRow;
import org.havre.shared.NotFound;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;

/** OFII records that a household, or one of its members, is to leave. */
@Named
@ViewScoped
public class ExitView implements Serializable {

    private static final long serialVersionUID = 1L;

    private ExitService exits;
    private DecisionService decisions;
    private Viewer viewer;
    private Notices notices;

    private long household;
    private List<MemberRow> members;
    private String number;
    private Long person;
    private LocalDate decidedOn;
    private LocalDate notifiedOn;
    private LocalDate endOfCare;
    private String ground;
    private final PaperForm paper = new PaperForm();

    protected ExitView() {}

    @Inject public ExitView(ExitService exits, DecisionService decisions, Viewer viewer, Notices notices) {
        this.exits = exits;
        this.decisions = decisions;
        this.viewer = viewer;
        this.notices = notices;
    }

    @PostConstruct void begin() {
        decidedOn = viewer.getToday();
        endOfCare = viewer.getToday().withDayOfMonth(viewer.getToday().lengthOfMonth());
    }

    /** @throws NotFound where the household is not the caller's */
    public void load() {
        if (members == null) {
            members = decisions.members(household);
            if (members.isEmpty()) {
                throw new NotFound("household");
            }
        }
    }

    public String save() {
        exits.decide(new NewExit(number.strip(), household, person, decidedOn, notifiedOn, endOfCare,
                ground == null || ground.isBlank() ? null : ground.strip()), paper.paper());
        notices.done("exit.done", number.strip(), endOfCare);
        return "/orientation/decisions.xhtml?faces-redirect=true";
    }

    public PaperForm getPaper() {
        return paper;
    }

    public List<MemberRow> getMembers() {
        return members;
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

    public String getGround() {
        return ground;
    }

    public void setGround(String ground) {
        this.ground = ground;
    }
}
