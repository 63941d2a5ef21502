package org.havre.credit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.havre.access.Act;
import org.havre.credit.ActState;
import org.havre.credit.Cpom;
import org.havre.credit.CreditYear;
import org.havre.credit.WhoseCredit;
import org.havre.credit.service.CpomService;
import org.havre.credit.service.CreditService;
import org.havre.credit.service.NewCpom;
import org.havre.orientation.web.PaperForm;
import org.havre.shared.NotFound;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;

/** A multi-year contract: it is recorded with the facility that begins in it; others join, and leave. */
@Named
@ViewScoped
public class CpomView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final CpomService cpoms;
    private final CreditService credits;
    private final Viewer viewer;
    private final Notices notices;
    private Long id;
    private Cpom it;
    private List<WhoseCredit> facilities = List.of();
    private String number;
    private LocalDate signedOn;
    private LocalDate startsOn;
    private LocalDate lastDay;
    private Long facility;
    private Long leaving;
    private LocalDate joinedOn;
    private LocalDate leftOn;
    private final PaperForm paper = new PaperForm();

    protected CpomView() { this(null, null, null, null); }

    @Inject public CpomView(CpomService cpoms, CreditService credits, Viewer viewer, Notices notices) {
        this.cpoms = cpoms;
        this.credits = credits;
        this.viewer = viewer;
        this.notices = notices;
    }

    /** @throws NotFound where there is no such contract, or none of the reader's is in it */
    public void load() {
        if (id == null) viewer.require(Act.MANAGE_CREDITS);
        else it = cpoms.one(id);
        if (isManaged() && facilities.isEmpty())
            facilities = credits.book(viewer.getToday().getYear(), null).facilities().stream().map(CreditYear::name)
                    .toList();
    }

    public String save() {
        var recorded = cpoms.record(new NewCpom(number, signedOn, startsOn, lastDay,
                facility == null ? List.of() : List.of(facility), paper.paper()));
        notices.done("cpom.done", number, startsOn);
        return here(recorded);
    }

    public String join() {
        cpoms.join(id, facility, joinedOn);
        notices.done("cpom.joined", title(facility), joinedOn);
        return here(id);
    }

    public String leave() {
        cpoms.leave(id, leaving, leftOn);
        notices.done("cpom.left", title(leaving), leftOn);
        return here(id);
    }

    private static String here(long cpom) { return "/credit/cpom.xhtml?faces-redirect=true&id=" + cpom; }

    private String title(Long whose) {
        return facilities.stream().filter(each -> each.id() == whose).findFirst().map(WhoseCredit::title).orElse("");
    }

    public boolean isManaged() { return viewer.may(Act.MANAGE_CREDITS); }

    public ActState getState() { return it.state(viewer.getToday()); }

    /** Those that may still leave. */
    public List<Cpom.Member> getOpen() {
        return it.members().stream().filter(each -> each.leftOn() == null).toList();
    }

    public Cpom getIt() { return it; }

    public List<WhoseCredit> getFacilities() { return facilities; }

    public PaperForm getPaper() { return paper; }

    public Long getId() { return id; }

    public void setId(Long id) { this.id = id; }

    public String getNumber() { return number; }

    public void setNumber(String number) { this.number = number; }

    public LocalDate getSignedOn() { return signedOn; }

    public void setSignedOn(LocalDate signedOn) { this.signedOn = signedOn; }

    public LocalDate getStartsOn() { return startsOn; }

    public void setStartsOn(LocalDate startsOn) { this.startsOn = startsOn; }

    public LocalDate getLastDay() { return lastDay; }

    public void setLastDay(LocalDate lastDay) { this.lastDay = lastDay; }

    public Long getFacility() { return facility; }

    public void setFacility(Long facility) { this.facility = facility; }

    public Long getLeaving() { return leaving; }

    public void setLeaving(Long leaving) { this.leaving = leaving; }

    public LocalDate getJoinedOn() { return joinedOn; }

    public void setJoinedOn(LocalDate joinedOn) { this.joinedOn = joinedOn; }

    public LocalDate getLeftOn() { return leftOn; }

    public void setLeftOn(LocalDate leftOn) { this.leftOn = leftOn; }
}
