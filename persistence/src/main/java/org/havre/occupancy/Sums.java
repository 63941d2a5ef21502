package org.havre.occupancy;

import static org.havre.occupancy.Measure.ARRIVALS;
import static org.havre.occupancy.Measure.DEPARTURES;
import static org.havre.occupancy.Measure.IN_TRANSIT;
import static org.havre.occupancy.Measure.TRANSFERS_IN;
import static org.havre.occupancy.Measure.TRANSFERS_OUT;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.havre.facility.FacilityRow;
import org.havre.shared.Period;

/** The nights of facilities added up to rows: by group, and within it by night or month. */
public final class Sums {
    private static final FacilityNight NO_NIGHT = new FacilityNight(null, null, null, null, Figures.NONE);

    private final Grouping grouping;
    private final Step step;
    private final Window window;
    private final LocalDate today;
    private final boolean flowing;
    private final Flows flows;
    private final Optional<Flows> realised;
    private final NavigableMap<Slot, OccupancyRow> rows = new TreeMap<>();
    private final Map<Group, FacilityRow> someOf = new HashMap<>();

    /** @param today of which the night is not over yet */
    public Sums(Grouping grouping, Step step, Window window, LocalDate today) {
        this(grouping, step, window, today, true);
    }

    /** @param flowing whether who came and left is known: of some places alone it is not */
    public Sums(Grouping grouping, Step step, Window window, LocalDate today, boolean flowing) {
        this.flowing = flowing;
        this.grouping = grouping;
        this.step = step;
        this.window = window;
        this.today = today;
        flows = new Flows(grouping, step, window);
        realised = window.before(today).map(over -> new Flows(grouping, step, over));
    }

    /** The nights of one facility that are asked for, in their order; that before the window too, which opens it. */
    public void add(FacilityRow facility, List<FacilityNight> nights) {
        if (flowing) {
            flows.add(facility, nights);
            realised.ifPresent(over -> over.add(facility, nights));
        }
        nights.stream().filter(night -> window.contains(night.night())).forEach(night -> {
            var slot = new Slot(grouping.of(facility, night), step.start(night.night()));
            rows.merge(slot, row(slot.group(), night), Sums::plus);
            someOf.putIfAbsent(slot.group(), facility);
        });
    }

    /**
     * Takes people who stayed inside a group out of its arrivals and departures: on the way they are in transit. Their
     * nights of departure and arrival have been added before.
     */
    public void add(Transferred moved) {
        if (!moved.isInside(grouping)) return;
        var group = moved.from().in(grouping);
        someOf.putIfAbsent(group, moved.from().facility());
        stayed(group, moved.way(), moved.people());
    }

    private void stayed(Group group, Period way, int people) {
        flows.add(group, way, people);
        realised.ifPresent(over -> over.add(group, way, people));
        for (var out : List.of(DEPARTURES, TRANSFERS_OUT)) count(group, out, way.start(), -people);
        for (var in : List.of(ARRIVALS, TRANSFERS_IN)) count(group, in, way.end(), -people);
        window.nightsOf(way).stream().forEach(night -> count(group, IN_TRANSIT, window.night(night), people));
    }

    /** Nights that are added up already, by what this adds up by or of the nation; no facility is told apart in them. */
    void add(NightsTogether nights) {
        var group = whole(nights.group());
        flows.add(group, nights);
        var state = NightState.of(nights.last(), today);
        if (state == NightState.REALISED) realised.ifPresent(over -> over.add(group, nights));
        rows.merge(new Slot(group, step.start(nights.first())),
                new OccupancyRow(group, nights.first(), nights.last(), null, state, nights.figures(),
                        state == NightState.REALISED ? nights.figures() : Figures.NONE, Flow.NONE, Flow.NONE),
                Sums::plus);
    }

    /** People of facilities that came into a group on a day, or went out of it. */
    void passed(Group group, LocalDate day, long joined, long left) {
        if (grouping == Grouping.NATION) return;
        flows.passed(group, day, joined, left);
        realised.ifPresent(over -> over.passed(group, day, joined, left));
    }

    /** As {@link #add(Transferred)}, of people told by groups. */
    void moved(Group from, Group to, Period way, int people) {
        if (whole(from).equals(whole(to))) stayed(whole(from), way, people);
    }

    private Group whole(Group group) { return grouping == Grouping.NATION ? grouping.of(null, null) : group; }

    private void count(Group group, Measure measure, LocalDate day, int people) {
        if (day == null || !window.contains(day)) return;
        var counted = new FacilityNight(day, null, null, null, Figures.NONE.with(measure, people));
        rows.merge(new Slot(group, step.start(day)), row(group, counted), Sums::plus);
    }

    private OccupancyRow row(Group group, FacilityNight night) {
        var state = NightState.of(night.night(), today);
        return new OccupancyRow(group, night.night(), night.night(),
                grouping == Grouping.FACILITY ? night.kind() : null,
                state, night.figures(), state == NightState.REALISED ? night.figures() : Figures.NONE, Flow.NONE,
                Flow.NONE);
    }

    private static OccupancyRow plus(OccupancyRow sum, OccupancyRow night) {
        var latest = night.last().isBefore(sum.last()) ? sum : night;
        var earliest = night.first().isBefore(sum.first()) ? night : sum;
        return new OccupancyRow(sum.group(), earliest.first(), latest.last(), latest.kind(), latest.state(),
                sum.figures().plus(night.figures()), sum.realised().plus(night.realised()), Flow.NONE, Flow.NONE);
    }

    /** Everything in one: of one group, its months one after the other. */
    public OccupancyTotal total() {
        return rows().stream().map(OccupancyTotal::of).reduce(OccupancyTotal.NONE, OccupancyTotal::plus);
    }

    /** In which larger group each one lies, where it lies in one: see {@link Grouping#liesIn}. */
    public Map<Group, Group> within(Grouping larger) {
        var within = new HashMap<Group, Group>();
        if (larger == Grouping.NATION)
            rows.keySet().forEach(slot -> within.put(slot.group(), larger.of(null, NO_NIGHT)));
        someOf.forEach((group, facility) -> within.put(group, larger.of(facility, NO_NIGHT)));
        return within;
    }

    /** What each group comes to, its months one after the other. */
    public Map<Group, OccupancyTotal> totals() {
        return rows().stream().collect(Collectors.toMap(OccupancyRow::group, OccupancyTotal::of, OccupancyTotal::plus,
                TreeMap::new));
    }

    /** By group, then by time. */
    public List<OccupancyRow> rows() {
        if (!flowing) return List.copyOf(rows.values());
        return rows.entrySet().stream().map(row -> row.getValue().with(flows.of(row.getKey(), row.getValue().figures()),
                realised.map(over -> over.of(row.getKey(), row.getValue().realised())).orElse(Flow.NONE))).toList();
    }
}
