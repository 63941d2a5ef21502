package org.havre.stay.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.havre.shared.web.Viewer;
import org.havre.stay.ExpectedHousehold;
import org.havre.stay.WaitingHousehold;
import org.havre.stay.service.PlacementService;
import org.havre.stay.service.WayService;

/** OFII's desk: who waits for a place, which facilities have not answered, and which say that they cannot. */
@Named
@RequestScoped
public class HouseholdsView {
    private static final Comparator<ExpectedHousehold> OLDEST_FIRST = Comparator
            .comparing((ExpectedHousehold way) -> way.offer().decidedOn())
            .thenComparing(ExpectedHousehold::orientation);

    private final PlacementService placements;
    private final WayService ways;
    private final Viewer viewer;
    private List<WaitingHousehold> waiting;
    private List<ExpectedHousehold> open;

    @Inject public HouseholdsView(PlacementService placements, WayService ways, Viewer viewer) {
        this.placements = placements;
        this.ways = ways;
        this.viewer = viewer;
    }

    protected HouseholdsView() { this(null, null, null); }

    public List<WaitingHousehold> getWaiting() {
        if (waiting == null) waiting = placements.waiting();
        return waiting;
    }

    private List<ExpectedHousehold> open() {
        if (open == null) open = ways.open();
        return open;
    }

    /** The longest without an answer first. */
    public List<ExpectedHousehold> getUnanswered() {
        return open().stream().filter(ExpectedHousehold::awaitsAnswer).sorted(OLDEST_FIRST).toList();
    }

    public List<ExpectedHousehold> getContested() {
        return open().stream().filter(ExpectedHousehold::isContested).sorted(OLDEST_FIRST).toList();
    }

    public int getPeople() { return getWaiting().stream().mapToInt(WaitingHousehold::people).sum(); }

    /** How many days ago that was. */
    public long daysSince(LocalDate day) {
        return ChronoUnit.DAYS.between(day, viewer.getToday());
    }
}
