package org.havre.stay.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.havre.shared.web.Viewer;
import org.havre.stay.Applicant;
import org.havre.stay.PlaceSearch.Option;
import org.havre.stay.service.PlacementService;

/** The units of the region for a household that waits, the best first. */
@Named
@ViewScoped
public class PlacementView implements Serializable {
    private static final long serialVersionUID = 1L;
    /** As many as fit a screen; the rest are counted. */
    private static final int SHOWN = 25;
    private static final int OTHERS_SHOWN = 100;

    private final PlacementService placements;
    private final Viewer viewer;

    private String household;
    private LocalDate arrival;
    private List<Applicant> people;
    private List<Option> suiting;
    private List<Option> others;
    private boolean own;

    @Inject public PlacementView(PlacementService placements, Viewer viewer) {
        this.placements = placements;
        this.viewer = viewer;
    }

    protected PlacementView() { this(null, null); }

    public void load() {
        if (people != null) return;
        if (arrival == null) arrival = viewer.getToday().plusDays(1);
        search();
    }

    /** Another day, other free beds, and perhaps other kinds of facilities. */
    public void search() {
        var search = placements.search(household, arrival);
        people = search.household();
        own = search.own();
        suiting = search.options().stream().filter(Option::suits).toList();
        others = search.options().stream().filter(option -> !option.suits()).toList();
    }

    public List<Option> getSuiting() { return suiting.stream().limit(SHOWN).toList(); }

    public List<Option> getOthers() { return others.stream().limit(OTHERS_SHOWN).toList(); }

    public int getSuitingCount() { return suiting.size(); }

    public int getOthersCount() { return others.size(); }

    public boolean isMore() { return suiting.size() > SHOWN || others.size() > OTHERS_SHOWN; }

    /** Whether another region may be asked: the household is not one that another region asks for. */
    public boolean isOwn() {
        return own;
    }

    public List<Applicant> getPeople() { return people; }

    public String getHousehold() { return household; }

    public void setHousehold(String household) { this.household = household; }

    public LocalDate getArrival() { return arrival; }

    public void setArrival(LocalDate arrival) { this.arrival = arrival; }
}
