package org.havre.facility;

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

    @Override public List<Holder> concerned() {
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
        return concerned().stream().filter(holder -> !holder.awaited()).count();
    }

    long awaited() {
        return concerned().stream().filter(Holder::awaited).count();
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
