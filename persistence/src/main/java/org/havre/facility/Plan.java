package org.havre.facility;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.havre.shared.Period;

/** Every place of a facility on every night of a month, as one looks at it on a wall: unit by unit, a line for each place. */
public record Plan(YearMonth month, List<LocalDate> nights, List<UnitLines> units, List<Line> withoutBed,
        List<FacilityLoad> totals) implements Serializable {

    /** A unit and its places that are open on some night of the month; then those who live in it without one. */
    public record UnitLines(UnitRow unit, String site, List<Line> lines) implements Serializable {}

    /** One line: a place, or somebody without one where it is null. */
    public record Line(PlaceRow place, List<Span> spans) implements Serializable {}

    /**
     * Nights on end that are all alike: of one person, of one reason, or without any.
     *
     * @param first the first of them in this month
     * @param nights how many of them lie in this month
     */
    public record Span(PlaceNight what, LocalDate first, int nights) implements Serializable {

        /** The last night of it in this month. */
        public LocalDate last() {
            return first.plusDays(nights - 1L);
        }

        /** Whether it began before this month. */
        public boolean fromBefore() {
            return what.holder() != null && what.holder().nights().start().isBefore(first);
        }

        /** Whether it goes on after this month, or after these nights. */
        public boolean goesOn() {
            return what.holder() != null && what.holder().nights().covers(last().plusDays(1));
        }
    }

    public static Plan of(YearMonth month, Structure structure, Beds beds) {
        Period nights = Period.between(month.atDay(1), month.plusMonths(1).atDay(1));
        Map<Long, String> sites = new LinkedHashMap<>();
        structure.sites().forEach(site -> sites.put(site.id(), site.name()));
        List<UnitLines> units = structure.units().stream()
                .sorted(Comparator.comparing((UnitRow unit) -> sites.get(unit.site()), NaturalOrder.NAMES)
                        .thenComparing(UnitRow::name, NaturalOrder.NAMES))
                .map(unit -> new UnitLines(unit, sites.get(unit.site()), lines(unit, beds, nights)))
                .filter(unit -> !unit.lines().isEmpty()).toList();
        return new Plan(month, nights.nights(), units,
                people(nights.cutAt(nights.nights().stream()), beds::withoutBed), beds.loads(nights));
    }

    private static List<Line> lines(UnitRow unit, Beds beds, Period nights) {
        List<Period> pieces = beds.pieces(unit.id(), nights);
        List<Line> lines = new ArrayList<>();
        beds.placesOf(unit.id()).stream().sorted(Comparator.comparing(PlaceRow::label, NaturalOrder.NAMES))
                .map(place -> new Line(place, spans(pieces, night -> beds.on(place, night))))
                .filter(line -> line.spans().size() != 1 || line.spans().get(0).what().state() != PlaceState.CLOSED)
                .forEach(lines::add);
        lines.addAll(people(pieces, night -> beds.withoutPlace(unit.id(), night)));
        return lines;
    }

    /** One line for each person who stands in a list on some night; within a piece, nights are alike. */
    private static List<Line> people(List<Period> pieces, Function<LocalDate, List<Holder>> on) {
        Map<LocalDate, List<Holder>> there = new LinkedHashMap<>();
        pieces.forEach(piece -> there.put(piece.start(), on.apply(piece.start())));
        return there.values().stream().flatMap(List::stream).distinct()
                .map(holder -> new Line(null, spans(pieces, night -> there.get(night).contains(holder)
                        ? holder.awaited() ? PlaceNight.reservedFor(holder) : PlaceNight.occupiedBy(holder, null, true)
                        : null)))
                .toList();
    }

    private static List<Span> spans(List<Period> pieces, Function<LocalDate, PlaceNight> on) {
        List<Span> spans = new ArrayList<>();
        for (Period piece : pieces) {
            PlaceNight what = on.apply(piece.start());
            int nights = piece.nights().size();
            Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && Objects.equals(last.what(), what)) {
                spans.set(spans.size() - 1, new Span(what, last.first(), last.nights() + nights));
            } else {
                spans.add(new Span(what, piece.start(), nights));
            }
        }
        return spans;
    }
}
