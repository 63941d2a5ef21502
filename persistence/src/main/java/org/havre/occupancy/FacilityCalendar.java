package org.havre.occupancy;

import static org.havre.occupancy.Measure.*;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.havre.shared.Period;

/** The nights of one facility, counted from its facts. Facts come in any order; the nights are read once, at the end. */
public final class FacilityCalendar {
    private final Window window;
    private final Set<Long> only;
    private final Tally tally;
    private final Map<Long, UnitNights> units = new HashMap<>();
    private final Map<Long, Care> cares = new HashMap<>();
    private final NavigableMap<LocalDate, Fact.Terms> terms = new TreeMap<>();
    private final NavigableMap<LocalDate, String> operators = new TreeMap<>();
    private final NavigableMap<LocalDate, Fact.DirectedBy> directorates = new TreeMap<>();

    public FacilityCalendar(Window window) { this(window, null); }

    /**
     * @param only the units whose places are counted alone, with those who have a bed there; null for all of the facility
     */
    FacilityCalendar(Window window, Set<Long> only) {
        this.window = window;
        this.only = only;
        this.tally = new Tally(window);
    }

    public void take(Fact fact) {
        if (only != null && !isOfThose(fact)) return;
        if (fact instanceof Fact.Terms agreed) terms.put(agreed.from(), agreed);
        if (fact instanceof Fact.OperatedBy operated) operators.put(operated.from(), operated.operator());
        if (fact instanceof Fact.DirectedBy directed) directorates.put(directed.period().start(), directed);
        if (fact instanceof Fact.Places places) take(places);
        if (fact instanceof Fact.OutOfService outage) unit(outage.unit()).take(outage);
        if (fact instanceof Fact.Stays stays) take(stays);
        if (fact instanceof Fact.Moves moves) count(moves.how(), moves.day(), moves.number());
        if (fact instanceof Fact.Beds beds) take(beds);
        if (fact instanceof Fact.Expected expected) tally.add(RESERVED, expected.period(), expected.number());
        if (fact instanceof Fact.Held held) take(held);
        if (fact instanceof Fact.OfPresence about)
            cares.computeIfAbsent(about.presence(), none -> new Care()).take(about);
    }

    private boolean isOfThose(Fact fact) {
        if (fact instanceof Fact.Places places) return only.contains(places.unit());
        if (fact instanceof Fact.OutOfService outage) return only.contains(outage.unit());
        if (fact instanceof Fact.Beds beds) return only.contains(beds.unit());
        if (fact instanceof Fact.Held held) return only.contains(held.unit());
        return fact instanceof Fact.Terms || fact instanceof Fact.OperatedBy || fact instanceof Fact.DirectedBy;
    }

    private UnitNights unit(long unit) { return units.computeIfAbsent(unit, none -> new UnitNights(window)); }

    private void take(Fact.Places places) {
        tally.add(places.transitory() ? TRANSITORY_OPENED : OPENED, places.open(), places.number());
        if (!places.transitory()) unit(places.unit()).take(places);
    }

    private void take(Fact.Stays stays) {
        tally.add(OCCUPIED, stays.period(), stays.number());
        count(ARRIVALS, stays.period().start(), stays.number());
        count(DEPARTURES, stays.period().end(), stays.number());
    }

    private void count(Measure measure, LocalDate day, int number) {
        if (day != null && window.contains(day)) tally.add(measure, window.number(day), number);
    }

    /** People in a transitory unit are present too, but stand apart from the occupied places. */
    private void take(Fact.Beds beds) {
        if (beds.transitory()) {
            if (only == null) tally.add(OCCUPIED, beds.period(), -beds.number());
            tally.add(TRANSITORY_OCCUPIED, beds.period(), beds.number());
            return;
        }
        unit(beds.unit()).take(beds);
        if (only != null) tally.add(OCCUPIED, beds.period(), beds.number());
    }

    private void take(Fact.Held held) {
        unit(held.unit()).take(held);
        if (only != null) tally.add(RESERVED, held.period(), held.number());
    }

    /** Every night on which the facility exists. */
    public List<FacilityNight> nights() {
        units.values().forEach(unit -> unit.addTo(tally));
        cares.values().forEach(this::countOverstay);
        var figures = tally.figures();
        return IntStream.range(0, window.nights()).mapToObj(number -> night(window.night(number), figures.get(number)))
                .filter(FacilityNight::exists).toList();
    }

    private FacilityNight night(LocalDate day, Figures counted) {
        var held = Optional.ofNullable(terms.floorEntry(day)).map(Map.Entry::getValue);
        return new FacilityNight(day, held.map(Fact.Terms::kind).orElse(null), operatorOn(day), directorateOn(day),
                inAll(only == null
                        ? counted.with(AUTHORISED, held.map(Fact.Terms::authorised).orElse(0))
                        : counted));
    }

    /** What the units add up to is bounded by the facility: people without a bed need one too. */
    private static Figures inAll(Figures counted) {
        var left = counted.vacant() - counted.reserved();
        return counted.with(ALLOCABLE, Math.max(0, Math.min(counted.of(ALLOCABLE), left))).with(EXCESS,
                Math.max(counted.of(EXCESS), -counted.vacant()));
    }

    private void countOverstay(Care care) {
        eachUndue(care, (category, span) -> tally.add(category, span, 1));
    }

    /** On which nights each presence is undue in one category. */
    Map<Long, BitSet> undue(Measure asked) {
        var undue = new HashMap<Long, BitSet>();
        cares.forEach((presence, care) -> eachUndue(care, (category, span) -> {
            if (category == asked)
                undue.computeIfAbsent(presence, none -> new BitSet()).or(window.nightsOf(span));
        }));
        return undue;
    }

    /** On which nights each place is out of service. */
    Map<Long, BitSet> outOfService() {
        var out = new HashMap<Long, BitSet>();
        units.values().forEach(unit -> unit.eachOutOfService((place, night, why) -> {
            if (why != Measure.BLOCKED_BUT_OCCUPIED) out.computeIfAbsent(place, none -> new BitSet()).set(night);
        }));
        return out;
    }

    /** How many places of each unit can still be given, night by night; the facility may allow fewer in all. */
    Map<Long, int[]> allocable() {
        var allocable = new HashMap<Long, int[]>();
        units.forEach((number, unit) -> allocable.put(number, unit.allocable()));
        return allocable;
    }

    /** How many places of each unit are kept for somebody, night by night. */
    Map<Long, int[]> reserved() {
        var reserved = new HashMap<Long, int[]>();
        units.forEach((number, unit) -> reserved.put(number, unit.reserved()));
        return reserved;
    }

    /** Tells whole spans between two days on which nothing changes. */
    private void eachUndue(Care care, BiConsumer<Measure, Period> each) {
        var turns = Stream.concat(Stream.of(window.from()), Stream.concat(care.turns(), terms.keySet().stream()))
                .filter(Objects::nonNull).filter(window::contains).collect(Collectors.toCollection(TreeSet::new));
        for (var start : turns) {
            var span = Period.between(start, Optional.ofNullable(turns.higher(start)).orElse(window.to()));
            if (countsOverstay(start))
                care.overstayOn(start).ifPresent(category -> each.accept(Measure.of(category), span));
        }
    }

    private boolean countsOverstay(LocalDate night) {
        var held = terms.floorEntry(night);
        return held == null || held.getValue().kind().countsOverstay();
    }

    private String operatorOn(LocalDate day) {
        var entry = operators.floorEntry(day);
        return entry == null ? null : entry.getValue();
    }

    private String directorateOn(LocalDate day) {
        var entry = directorates.floorEntry(day);
        return entry == null || !entry.getValue().period().covers(day) ? null : entry.getValue().directorate();
    }

    /** The nights counted from facts that are all at hand. */
    public static List<FacilityNight> count(Window window, Iterable<Fact> facts) {
        var calendar = new FacilityCalendar(window);
        facts.forEach(calendar::take);
        return calendar.nights();
    }
}
