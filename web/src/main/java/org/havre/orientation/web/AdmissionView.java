package org.havre.orientation.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.havre.orientation.Destination;
import org.havre.orientation.service.AdmissionService;
import org.havre.orientation.service.Admitted;
import org.havre.orientation.service.DecisionService;
import org.havre.orientation.service.NewAdmission;
import org.havre.orientation.service.NewMember;
import org.havre.resident.MemberRow;
import org.havre.shared.NotFound;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;

/** OFII registers a household and the decision that sends it to a facility. */
@Named
@ViewScoped
public class AdmissionView implements Serializable {

    private static final long serialVersionUID = 1L;

    private AdmissionService admissions;
    private DecisionService decisions;
    private Viewer viewer;
    private Notices notices;

    private String number;
    private Long facility;
    private LocalDate decidedOn;
    private LocalDate lastDay;
    private LocalDate notifiedOn;
    private LocalDate expectedOn;
    private boolean proposed;
    private HouseholdForm people;
    private List<Destination> destinations;
    private final PaperForm paper = new PaperForm();
    private String household;
    private LocalDate arrived;
    private List<MemberRow> known;

    protected AdmissionView() {}

    @Inject public AdmissionView(AdmissionService admissions, DecisionService decisions, Viewer viewer,
            Notices notices) {
        this.admissions = admissions;
        this.decisions = decisions;
        this.viewer = viewer;
        this.notices = notices;
    }

    @PostConstruct void begin() {
        decidedOn = viewer.getToday();
        expectedOn = viewer.getToday().plusDays(1);
        destinations = decisions.destinations(expectedOn);
        people = new HouseholdForm(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    /** A household that is known is neither typed nor sent: its decision is registered. */
    public void load() {
        if (household == null || known != null) return;
        known = decisions.members(household);
        if (known.isEmpty()) throw new NotFound("household");
        if (arrived != null) expectedOn = arrived;
    }

    public String save() {
        var newcomers = known == null ? people.typed() : List.<NewMember>of();
        Admitted admitted = admissions.admit(new NewAdmission(number.strip(), facility, decidedOn, notifiedOn,
                expectedOn, household, newcomers, proposed), paper.paper());
        if (admitted.arrivedOn() == null)
            notices.done("admission.done", admitted.household(), admitted.people(), admitted.lastDay());
        else
            notices.done("admission.regularised", admitted.household(), admitted.people(), admitted.arrivedOn());
        return "/orientation/decisions.xhtml?faces-redirect=true";
    }

    /** The last day on which the household may present itself, by the decision's date. */
    public LocalDate getLastDay() {
        if (lastDay == null && decidedOn != null) lastDay = admissions.lastDay(decidedOn);
        return lastDay;
    }

    public PaperForm getPaper() {
        return paper;
    }

    /** The people of a household that is known; null where it is typed. */
    public List<MemberRow> getKnown() {
        return known;
    }

    public String getHousehold() {
        return household;
    }

    public void setHousehold(String household) {
        this.household = household;
    }

    public LocalDate getArrived() {
        return arrived;
    }

    /** Since when a sheltered household has been there. */
    public void setArrived(LocalDate arrived) {
        this.arrived = arrived;
    }

    public List<Destination> getDestinations() {
        return destinations;
    }

    public HouseholdForm getPeople() {
        return people;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public Long getFacility() {
        return facility;
    }

    public void setFacility(Long facility) {
        this.facility = facility;
    }

    public LocalDate getDecidedOn() {
        return decidedOn;
    }

    public void setDecidedOn(LocalDate decidedOn) {
        this.decidedOn = decidedOn;
        lastDay = null;
    }

    public LocalDate getNotifiedOn() {
        return notifiedOn;
    }

    public void setNotifiedOn(LocalDate notifiedOn) {
        this.notifiedOn = notifiedOn;
    }

    public boolean isProposed() {
        return proposed;
    }

    public void setProposed(boolean proposed) {
        this.proposed = proposed;
    }

    public LocalDate getExpectedOn() {
        return expectedOn;
    }

    public void setExpectedOn(LocalDate expectedOn) {
        this.expectedOn = expectedOn;
    }
}
