package org.havre.occupancy;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.havre.shared.Period;

/**
 * What a figure of a facility adds up from: stays and nights, or places and nights. Whoever may not see names reads the
 * same by bed.
 */
public final class Breakdown {
    private final Window window;
    private final FacilityCalendar calendar;
    private final List<FacilityNight> nights;
    private final BitSet admitted = new BitSet();
    private final Map<PartRow.Kind, List<PartRow>> rows;
    private final Set<Long> only;

    /** @param filter which nights of the facility count */
    public Breakdown(Window window, FacilityCalendar calendar, OccupancyFilter filter, List<PartRow> rows) {
        this(window, calendar, filter, rows, null);
    }

    /** @param only the units whose places are counted alone, by the calendar too; null for all */
    public Breakdown(Window window, FacilityCalendar calendar, OccupancyFilter filter, List<PartRow> rows,
            Set<Long> only) {
        this.only = only;
        this.window = window;
        this.calendar = calendar;
        this.nights = calendar.nights().stream().filter(filter::admits).toList();
        nights.forEach(night -> admitted.set(window.number(night.night())));
        this.rows = rows.stream().collect(Collectors.groupingBy(PartRow::kind));
    }

    /** The figure itself, as it is counted. */
    public long total(Figure figure) {
        return figure.of(nights.stream().map(FacilityNight::figures).reduce(Figures.NONE, Figures::plus));
    }

    /** @param named whether people are told by name; otherwise by bed */
    public List<Part> parts(Figure figure, boolean named) {
        if (only != null && figure == Figure.RESERVED) return byUnit(figure, calendar.reserved());
        if (figure.isOfPeople()) return people(segments(figure), named);
        return switch (figure) {
            case AUTHORISED -> authorised();
            case ALLOCABLE -> byUnit(figure, calendar.allocable());
            case IN_TRANSIT -> List.of();
            default -> places(figure);
        };
    }

    /** Nights of one person in one bed, or without one. */
    private record Segment(long of, String who, Long person, String where, BitSet nights) {}

    private List<Segment> segments(Figure figure) {
        return switch (figure) {
            case OCCUPIED -> presences().filter(slept -> !slept.bed.transitory()).map(Slept::segment).toList();
            case HELD -> presences().map(Slept::segment).toList();
            case TRANSITORY_OCCUPIED ->
                presences().filter(slept -> slept.bed.transitory()).map(Slept::segment).toList();
            case RESERVED -> of(PartRow.Kind.EXPECTED).map(row -> new Segment(row.id(), row.who(), row.person(), null,
                    window.nightsOf(row.during()))).toList();
            case ARRIVALS -> moves(Period::start, false, stay -> true);
            case DEPARTURES -> moves(Period::end, true, stay -> true);
            case BIRTHS, TRANSFERS_IN -> moves(Period::start, false, stay -> stay.moves().contains(figure));
            case TRANSFERS_OUT -> moves(Period::end, true, stay -> stay.moves().contains(figure));
            default -> undue(calendar.undue(Measure.valueOf(figure.name())));
        };
    }

    private record Slept(PartRow stay, PartRow bed, BitSet nights) {
        Segment segment() { return new Segment(stay.id(), stay.who(), stay.person(), bed.where(), nights); }
    }

    /** Each stay cut by its beds; what is left of it is slept without one. */
    private Stream<Slept> presences() {
        return slept().filter(slept -> isOfThose(slept.bed));
    }

    private boolean isOfThose(PartRow row) { return only == null || row.unit() != null && only.contains(row.unit()); }

    private Stream<Slept> slept() {
        var beds = of(PartRow.Kind.BED).collect(Collectors.groupingBy(PartRow::stay));
        return of(PartRow.Kind.STAY).flatMap(stay -> {
            var left = window.nightsOf(stay.during());
            var slept = new ArrayList<Slept>();
            for (var bed : beds.getOrDefault(stay.id(), List.of())) {
                var nightsOfBed = window.nightsOf(bed.during());
                slept.add(new Slept(stay, bed, nightsOfBed));
                left.andNot(nightsOfBed);
            }
            slept.add(new Slept(stay, stay, left));
            return slept.stream();
        });
    }

    private List<Segment> undue(Map<Long, BitSet> undue) {
        return presences().filter(slept -> undue.containsKey(slept.stay.id())).map(slept -> {
            var both = (BitSet) slept.nights.clone();
            both.and(undue.get(slept.stay.id()));
            return new Segment(slept.stay.id(), slept.stay.who(), slept.stay.person(), slept.bed.where(), both);
        }).toList();
    }

    /** Comings or goings on their day, with the bed of the first night or of the last. */
    private List<Segment> moves(Function<Period, LocalDate> day, boolean going, Predicate<PartRow> which) {
        var beds = of(PartRow.Kind.BED).collect(Collectors.groupingBy(PartRow::stay));
        return of(PartRow.Kind.STAY).filter(which).filter(stay -> day.apply(stay.during()) != null
                && window.contains(day.apply(stay.during()))).map(stay -> {
                    var on = day.apply(stay.during());
                    var bed = beds.getOrDefault(stay.id(), List.of()).stream()
                            .filter(each -> on.equals(going ? each.during().end() : each.during().start()))
                            .map(PartRow::where).findFirst().orElse(null);
                    var only = new BitSet();
                    only.set(window.number(on));
                    return new Segment(stay.id(), stay.who(), stay.person(), bed, only);
                }).toList();
    }

    private List<Part> people(List<Segment> segments, boolean named) {
        Function<Segment, Object> key = named ? Segment::of : segment -> Objects.toString(segment.where, "");
        var lines = new LinkedHashMap<Object, List<Segment>>();
        for (var segment : segments) {
            segment.nights.and(admitted);
            if (!segment.nights.isEmpty())
                lines.computeIfAbsent(key.apply(segment), none -> new ArrayList<>()).add(segment);
        }
        return sorted(lines.values().stream().map(line -> part(line, named)));
    }

    private Part part(List<Segment> line, boolean named) {
        var where = new LinkedHashSet<>(line.stream().map(Segment::where).filter(Objects::nonNull).toList());
        var all = new BitSet();
        line.forEach(segment -> all.or(segment.nights));
        return new Part(named ? line.get(0).who : null, named ? line.get(0).person : null,
                where.isEmpty() ? null : String.join(" → ", where),
                window.night(all.nextSetBit(0)), window.night(all.length() - 1),
                line.stream().mapToLong(segment -> segment.nights.cardinality()).sum());
    }

    private List<Part> sorted(Stream<Part> parts) {
        return parts.sorted(comparing(Part::who, nullsFirst(naturalOrder()))
                .thenComparing(Part::where, nullsFirst(naturalOrder())).thenComparing(Part::first)).toList();
    }

    /** Places open on nights, less those out of service, less those slept in, as the figure asks. */
    private List<Part> places(Figure figure) {
        var out = calendar.outOfService();
        var parts = new ArrayList<Part>();
        of(PartRow.Kind.PLACE).filter(this::isOfThose)
                .filter(place -> place.transitory() == (figure == Figure.TRANSITORY_OPENED))
                .forEach(place -> {
                    var open = window.nightsOf(place.during());
                    open.and(admitted);
                    var unusable = (BitSet) out.getOrDefault(place.id(), new BitSet()).clone();
                    unusable.and(open);
                    if (figure == Figure.UNAVAILABLE) open.and(unusable);
                    else if (figure != Figure.OPENED) open.andNot(unusable);
                    if (!open.isEmpty()) parts.add(part(place.where(), open, 1));
                });
        if (figure == Figure.VACANT)
            people(segments(Figure.OCCUPIED), false)
                    .forEach(slept -> parts
                            .add(new Part(null, null, slept.where(), slept.first(), slept.last(), -slept.count())));
        return sorted(netted(parts).stream());
    }

    /** A place and who sleeps in it are one line. */
    private static List<Part> netted(List<Part> parts) {
        var lines = new HashMap<String, Part>();
        parts.forEach(part -> lines.merge(Objects.toString(part.where(), ""), part,
                (one, other) -> new Part(null, null, one.where(),
                        one.first().isBefore(other.first()) ? one.first() : other.first(),
                        one.last().isAfter(other.last()) ? one.last() : other.last(), one.count() + other.count())));
        return lines.values().stream().filter(part -> part.count() != 0).toList();
    }

    private Part part(String where, BitSet on, int each) {
        return new Part(null, null, where, window.night(on.nextSetBit(0)), window.night(on.length() - 1),
                (long) each * on.cardinality());
    }

    /** By capacity: as many places on so many nights. */
    private List<Part> authorised() {
        var byCapacity = new LinkedHashMap<Long, BitSet>();
        nights.forEach(night -> byCapacity.computeIfAbsent(night.figures().authorised(), none -> new BitSet())
                .set(window.number(night.night())));
        return byCapacity.entrySet().stream().filter(capacity -> capacity.getKey() != 0)
                .map(capacity -> part(capacity.getKey().toString(), capacity.getValue(), capacity.getKey().intValue()))
                .toList();
    }

    /** By unit; where the facility as a whole has fewer to give, because people without a bed need one too, that is taken off. */
    private List<Part> byUnit(Figure figure, Map<Long, int[]> counted) {
        var units = of(PartRow.Kind.PLACE).filter(place -> place.unit() != null)
                .collect(Collectors.toMap(PartRow::unit, Breakdown::unit, (one, same) -> one));
        var parts = new ArrayList<Part>();
        counted.forEach((unit, nightly) -> {
            var count = admitted.stream().mapToLong(night -> nightly[night]).sum();
            if (count != 0) parts.add(whole(units.get(unit), count));
        });
        var rest = total(figure) - parts.stream().mapToLong(Part::count).sum();
        if (rest != 0) parts.add(whole(null, rest));
        return sorted(parts.stream());
    }

    private static String unit(PartRow place) { return place.where().replaceFirst(" · [^·]*$", ""); }

    private Part whole(String where, long count) {
        return new Part(null, null, where, window.night(admitted.nextSetBit(0)), window.night(admitted.length() - 1),
                count);
    }

    private Stream<PartRow> of(PartRow.Kind kind) { return rows.getOrDefault(kind, List.of()).stream(); }
}
