package org.havre.stay.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;
import org.havre.stay.Applicant;
import org.havre.stay.service.RegionService;
import org.havre.stay.service.RegionService.Choice;

/** A household that waits, and what the other regions offer. */
@Named
@ViewScoped
public class ElsewhereView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final RegionService regions;
    private final Viewer viewer;
    private final Notices notices;
    private String household;
    private List<Applicant> people;
    private List<Choice> choices;

    protected ElsewhereView() { this(null, null, null); }

    @Inject public ElsewhereView(RegionService regions, Viewer viewer, Notices notices) {
        this.regions = regions;
        this.viewer = viewer;
        this.notices = notices;
    }

    public void load() {
        if (people != null) return;
        var found = regions.choices(household);
        people = found.household();
        choices = found.offers();
    }

    public String ask(Choice choice) {
        regions.ask(household, choice.offer().id());
        notices.done("elsewhere.done", household, choice.offer().directorate());
        return "/stay/households.xhtml?faces-redirect=true";
    }

    public List<Applicant> getPeople() { return people; }

    public List<Choice> getChoices() { return choices; }

    public long getSuiting() { return choices.stream().filter(Choice::suits).count(); }

    public LocalDate getDay() { return viewer.getToday(); }

    public String getHousehold() { return household; }

    public void setHousehold(String household) { this.household = household; }
}
