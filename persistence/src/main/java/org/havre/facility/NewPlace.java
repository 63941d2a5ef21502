package org.havre.facility;

import java.time.LocalDate;
import java.util.List;
import org.havre.shared.Objection;
import org.havre.shared.Period;

/** One more place of a unit, or another name for one that is there. */
public record NewPlace(Beds beds, UnitRow unit, PlaceRow existing, String label, LocalDate opening) implements Change {

    @Override public List<Objection> objections() {
        return Rule.objections(PlaceRule.class, this);
    }

    @Override public int places() {
        return existing == null ? 1 : 0;
    }

    @Override public Period nights() {
        return existing == null ? Period.from(opening) : null;
    }

    boolean labelTaken() {
        Period life = existing == null ? Period.from(opening) : existing.open();
        return beds.placesOf(unit.id()).stream().filter(other -> existing == null || other.id() != existing.id())
                .anyMatch(other -> other.label().equalsIgnoreCase(label.strip()) && other.open().overlaps(life));
    }

    boolean moreThanBeds() {
        return existing == null && beds.placesOf(unit.id()).stream()
                .filter(place -> place.open().overlaps(nights())).count() >= unit.traits().bedCount();
    }
}
