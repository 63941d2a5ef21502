package org.havre.stay.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.havre.orientation.service.AdmissionService;
import org.havre.orientation.service.NewAdmission;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;
import org.havre.stay.PlaceSearch.Option;
import org.havre.stay.service.NewPlacement;
import org.havre.stay.service.PlacementService;

/** OFII sends a household that waits to the unit that was chosen, and keeps its beds. */
@Named
@ViewScoped
public class OrientView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final PlacementService placements;
    private final AdmissionService admissions;
    private final Viewer viewer;
    private final Notices notices;

    private String household;
    private long unit;
    private LocalDate expectedOn;
    private Option option;
    private String number;
    private LocalDate decidedOn;
    private LocalDate lastDay;
    private LocalDate notifiedOn;
    private boolean proposed;
    private boolean keeping = true;

    @Inject public OrientView(PlacementService placements, AdmissionService admissions, Viewer viewer,
            Notices notices) {
        this.placements = placements;
        this.admissions = admissions;
        this.viewer = viewer;
        this.notices = notices;
    }

    protected OrientView() { this(null, null, null, null); }

    public void load() {
        if (option != null) return;
        decidedOn = viewer.getToday();
        if (expectedOn == null) expectedOn = viewer.getToday().plusDays(1);
        var search = placements.search(household, expectedOn);
        option = search.of(unit);
        lastDay = search.lastDay();
    }

    public String save() {
        var admission = new NewAdmission(number.strip(), option.facility().facility(), decidedOn, notifiedOn,
                expectedOn, household, List.of(), proposed);
        var admitted = placements.orient(new NewPlacement(admission, keeping ? unit : null));
        notices.done("admission.done", admitted.household(), admitted.people(), admitted.lastDay());
        return "/stay/households.xhtml?faces-redirect=true";
    }

    /** The last day on which the household may present itself, by the decision's date. */
    public LocalDate getLastDay() {
        if (lastDay == null && decidedOn != null) lastDay = admissions.lastDay(decidedOn);
        return lastDay;
    }

    public Option getOption() { return option; }

    public String getHousehold() { return household; }

    public void setHousehold(String household) { this.household = household; }

    public long getUnit() { return unit; }

    public void setUnit(long unit) { this.unit = unit; }

    public LocalDate getExpectedOn() { return expectedOn; }

    public void setExpectedOn(LocalDate expectedOn) { this.expectedOn = expectedOn; }

    public String getNumber() { return number; }

    public void setNumber(String number) { this.number = number; }

    public LocalDate getDecidedOn() { return decidedOn; }

    public void setDecidedOn(LocalDate day) {
        if (!Objects.equals(decidedOn, day)) lastDay = null;
        decidedOn = day;
    }

    public LocalDate getNotifiedOn() { return notifiedOn; }

    public void setNotifiedOn(LocalDate notifiedOn) { this.notifiedOn = notifiedOn; }

    public boolean isProposed() { return proposed; }

    public void setProposed(boolean proposed) { this.proposed = proposed; }

    public boolean isKeeping() { return keeping; }

    public void setKeeping(boolean keeping) { this.keeping = keeping; }
}
