package org.havre.facility;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.havre.shared.Objection;
import org.havre.shared.Period;

/** A place, or a whole unit where none is named, that nobody can sleep in; {@code revising} is the record it replaces. */
public record OutOfService(Beds beds, UnitRow unit, PlaceRow place, UnavailabilityReason reason, Period nights,
        Long revising) implements Change {

    @Override public List<Objection> objections() {
        return Rule.objections(OutOfServiceRule.class, this);
    }

    @Override public List<Objection> warnings() {
        return Rule.objections(OutOfServiceWarning.class, this);
    }

    @Override public int places() {
        return -open().size();
    }

    /** Whoever has one of these places; everybody in the unit where those without a place would find none. */
    @Override public List<Holder> concerned() {
        return isTooTight() ? beds.holdersOf(unit.id(), nights) : holders();
    }

    private List<Holder> holders() {
        return place == null ? beds.holdersOf(unit.id(), nights) : beds.holdersOf(List.of(place), nights);
    }

    /** The places that it takes away: those open on a night of it. */
    public List<PlaceRow> open() {
        return targets().stream().filter(target -> target.open().overlaps(nights)).toList();
    }

    public String name() {
        return place == null ? unit.name() : place.label();
    }

    long living() {
        return holders().stream().filter(holder -> !holder.awaited()).count();
    }

    long awaited() {
        return holders().stream().filter(Holder::awaited).count();
    }

    /** Whether people would outnumber the usable places of the unit on some night. */
    boolean isTooTight() {
        return lacking(tightest()) > 0;
    }

    /** Usable places that would be left to the unit on its tightest night; those that are slept in stay usable. */
    long left() {
        return left(tightest());
    }

    /** Who lives in the unit on its tightest night. */
    long people() {
        return people(tightest());
    }

    private LocalDate tightest() {
        return beds.pieces(unit.id(), nights).stream().map(Period::start)
                .max(Comparator.comparingLong(this::lacking)).orElseThrow();
    }

    private long lacking(LocalDate night) {
        return people(night) - left(night);
    }

    private long people(LocalDate night) {
        return beds.holdersOf(unit.id()).stream().filter(h -> !h.awaited() && h.nights().covers(night)).count();
    }

    private long left(LocalDate night) {
        return beds.placesOf(unit.id()).stream().filter(other -> {
            PlaceState state = beds.on(other, night).state();
            return state == PlaceState.OCCUPIED
                    || (state == PlaceState.FREE || state == PlaceState.RESERVED) && !targets().contains(other);
        }).count();
    }

    /** Whether another record takes one of these places away on a night of this one. */
    boolean declaredAlready() {
        return beds.outOfService(unit.id()).stream().filter(other -> revising == null || other.id() != revising)
                .filter(other -> other.nights().overlaps(nights))
                .anyMatch(other -> targets().stream().anyMatch(other::concerns));
    }

    private List<PlaceRow> targets() {
        return place == null ? beds.placesOf(unit.id()) : List.of(place);
    }
}
