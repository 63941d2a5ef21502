package org.havre.facility;

import java.time.LocalDate;
import java.util.List;
import org.havre.shared.Objection;
import org.havre.shared.Period;

/** Places of one unit that close from a day on; all that are still open when the unit retires. */
public record Closing(Beds beds, UnitRow unit, List<PlaceRow> closing, LocalDate day) implements Change {

    public static Closing ofPlace(Beds beds, long place, LocalDate day) {
        PlaceRow row = beds.place(place);
        return new Closing(beds, beds.unit(row.unit()), List.of(row), day);
    }

    /** Places that close earlier anyway, or were never to open before the day, are left as they are or never open. */
    public static Closing ofUnit(Beds beds, long unit, LocalDate day) {
        List<PlaceRow> open = beds.placesOf(unit).stream()
                .filter(place -> place.open().isOpen() || place.open().end().isAfter(day)).toList();
        return new Closing(beds, beds.unit(unit), open, day);
    }

    @Override public List<Objection> objections() {
        return Rule.objections(ClosingRule.class, this);
    }

    @Override public int places() {
        return -closing.size();
    }

    @Override public Period nights() {
        return Period.from(day);
    }

    @Override public List<Holder> concerned() {
        return whole() ? beds.holdersOf(unit.id(), nights()) : beds.holdersOf(closing, nights());
    }

    /** Whether nothing of the unit stays open. */
    boolean whole() {
        return remaining() == 0;
    }

    long remaining() {
        return beds.placesOf(unit.id()).stream().filter(place -> !closing.contains(place))
                .filter(place -> place.open().overlaps(nights())).count();
    }

    int most() {
        return Holder.most(beds.holdersOf(unit.id()), nights());
    }
}
