package org.havre.occupancy;

import static org.havre.occupancy.Measure.ARRIVALS;
import static org.havre.occupancy.Measure.DEPARTURES;
import static org.havre.occupancy.Measure.IN_TRANSIT;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.havre.facility.FacilityRow;

/** The nights of facilities added up to rows: by group, and within it by night or month. */
public final class Sums {
    private final Grouping grouping;
    private final Step step;
    private final LocalDate today;
    private final NavigableMap<Slot, OccupancyRow> rows = new TreeMap<>();

    public Sums(Grouping grouping, Step step, LocalDate today) {
        this.grouping = grouping;
        this.step = step;
        this.today = today;
    }

    public void add(FacilityRow facility, FacilityNight night) {
        var slot = new Slot(grouping.of(facility, night), step.start(night.night()));
        rows.merge(slot, row(slot.group(), night), Sums::plus);
    }

    /**
     * Takes people who stayed inside a group out of its arrivals and departures: on the way they are in transit. Their
     * nights of departure and arrival have been added before.
     */
    public void add(Transferred moved, Window window) {
        if (!moved.isInside(grouping)) return;
        var group = moved.from().in(grouping);
        count(group, DEPARTURES, moved.left(), -moved.people(), window);
        count(group, ARRIVALS, moved.reached(), -moved.people(), window);
        window.nightsOf(moved.way()).stream()
                .forEach(night -> count(group, IN_TRANSIT, window.night(night), moved.people(), window));
    }

    private void count(Group group, Measure measure, LocalDate day, int people, Window window) {
        if (day == null || !window.contains(day)) return;
        var counted = new FacilityNight(day, null, null, null, Figures.NONE.with(measure, people));
        rows.merge(new Slot(group, step.start(day)), row(group, counted), Sums::plus);
    }

    private OccupancyRow row(Group group, FacilityNight night) {
        var state = NightState.of(night.night(), today);
        return new OccupancyRow(group, night.night(), night.night(),
                grouping == Grouping.FACILITY ? night.kind() : null,
                state, night.figures(), state == NightState.REALISED ? night.figures() : Figures.NONE);
    }

    private static OccupancyRow plus(OccupancyRow sum, OccupancyRow night) {
        var latest = night.last().isBefore(sum.last()) ? sum : night;
        var earliest = night.first().isBefore(sum.first()) ? night : sum;
        return new OccupancyRow(sum.group(), earliest.first(), latest.last(), latest.kind(), latest.state(),
                sum.figures().plus(night.figures()), sum.realised().plus(night.realised()));
    }

    /** Everything in one. */
    public OccupancyTotal total() {
        return rows.values().stream().map(row -> new OccupancyTotal(row.figures(), row.realised()))
                .reduce(OccupancyTotal.NONE, OccupancyTotal::plus);
    }

    /** By group, then by time. */
    public List<OccupancyRow> rows() { return List.copyOf(rows.values()); }

    private record Slot(Group group, LocalDate start) implements Comparable<Slot> {
        private static final Comparator<Slot> ORDER = Comparator.comparing(Slot::group).thenComparing(Slot::start);

        @Override public int compareTo(Slot other) { return ORDER.compare(this, other); }
    }
}
