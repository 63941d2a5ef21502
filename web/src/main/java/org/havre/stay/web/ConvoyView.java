package org.havre.stay.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.havre.orientation.Destination;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;
import org.havre.stay.WaitingHousehold;
import org.havre.stay.service.Convoy;
import org.havre.stay.service.PlacementService;

/** OFII sends several households to one facility with one act, each by a decision of its own. */
@Named
@ViewScoped
public class ConvoyView implements Serializable {
    private static final long serialVersionUID = 1L;

    /** One household in the list, with the number of its decision. */
    public static class Line implements Serializable {
        private static final long serialVersionUID = 1L;

        private final WaitingHousehold household;
        private boolean ticked;
        private String number;

        Line(WaitingHousehold household) { this.household = household; }

        public WaitingHousehold getHousehold() { return household; }

        public boolean isTicked() { return ticked; }

        public void setTicked(boolean ticked) { this.ticked = ticked; }

        public String getNumber() { return number; }

        public void setNumber(String number) { this.number = number; }
    }

    private final PlacementService placements;
    private final Viewer viewer;
    private final Notices notices;

    private List<Line> lines;
    private List<Destination> destinations;
    private Long facility;
    private LocalDate decidedOn;
    private LocalDate expectedOn;
    private long free;

    @Inject public ConvoyView(PlacementService placements, Viewer viewer, Notices notices) {
        this.placements = placements;
        this.viewer = viewer;
        this.notices = notices;
    }

    protected ConvoyView() { this(null, null, null); }

    public void load() {
        if (lines != null) return;
        decidedOn = viewer.getToday();
        expectedOn = viewer.getToday().plusDays(1);
        lines = placements.waiting().stream().map(Line::new).toList();
        destinations = placements.destinations(expectedOn);
    }

    /** Another facility or day, other free places. */
    public void count() {
        free = facility == null || expectedOn == null ? 0 : placements.freePlaces(facility, expectedOn);
    }

    public String save() {
        var numbers = new LinkedHashMap<String, String>();
        ticked().forEach(line -> numbers.put(line.household.reference(),
                line.number == null ? "" : line.number.strip()));
        var sent = placements.send(new Convoy(facility, decidedOn, expectedOn, numbers));
        notices.done("convoy.done", sent.size(), getPeople(), sent.get(0).lastDay());
        return "/stay/households.xhtml?faces-redirect=true";
    }

    private List<Line> ticked() { return lines.stream().filter(Line::isTicked).toList(); }

    public int getPeople() { return ticked().stream().mapToInt(line -> line.household.people()).sum(); }

    public int getHouseholds() { return ticked().size(); }

    public long getFree() { return free; }

    public boolean isTooMany() { return facility != null && getPeople() > free; }

    public List<Line> getLines() { return lines; }

    public List<Destination> getDestinations() { return destinations; }

    public Long getFacility() { return facility; }

    public void setFacility(Long facility) { this.facility = facility; }

    public LocalDate getDecidedOn() { return decidedOn; }

    public void setDecidedOn(LocalDate decidedOn) { this.decidedOn = decidedOn; }

    public LocalDate getExpectedOn() { return expectedOn; }

    public void setExpectedOn(LocalDate expectedOn) { this.expectedOn = expectedOn; }
}
