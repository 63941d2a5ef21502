package org.havre.facility;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.havre.shared.Objection;
import org.havre.shared.Period;

/** A unit gets more beds, or fewer, from a day on: places open with it, or the free ones close, the last first. */
public record Resizing(Beds beds, UnitRow unit, int bedCount, LocalDate day) implements Change {

    @Override public List<Objection> objections() {
        return Rule.objections(ResizingRule.class, this);
    }

    @Override public int places() {
        return bedCount - open().size();
    }

    @Override public Period nights() {
        return Period.from(day);
    }

    /** Who lives there, or is awaited, while there would be too few beds. */
    @Override public List<Holder> concerned() {
        return most() > bedCount ? beds.holdersOf(unit.id(), nights()) : List.of();
    }

    /** The places that close: those that nobody holds, the last by name first. */
    public List<PlaceRow> surplus() {
        return open().stream().filter(place -> beds.holdersOf(List.of(place), nights()).isEmpty())
                .sorted(Comparator.comparing(PlaceRow::label, NaturalOrder.NAMES).reversed())
                .limit(Math.max(0, -places())).toList();
    }

    /** The names of the places that open. */
    public List<String> added() {
        return PlaceLabels.next(unit.name(), Math.max(0, places()),
                beds.placesOf(unit.id()).stream().map(PlaceRow::label).toList());
    }

    /** What changes, by name. */
    public List<String> labels() {
        return Stream.concat(surplus().stream().map(PlaceRow::label), added().stream()).sorted(NaturalOrder.NAMES)
                .toList();
    }

    int most() {
        return Holder.most(beds.holdersOf(unit.id()), nights());
    }

    private List<PlaceRow> open() {
        return beds.placesOf(unit.id()).stream()
                .filter(place -> place.open().isOpen() || place.open().end().isAfter(day)).toList();
    }
}
