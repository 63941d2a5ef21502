package org.havre.facility;

import java.time.LocalDate;
import java.util.List;
import org.havre.shared.Objection;
import org.havre.shared.Period;

/** A unit that goes away with its places, as if it had never been described: only one that was never used. */
public record Deletion(Beds beds, UnitRow unit, boolean everUsed) implements Change {

    @Override public List<Objection> objections() {
        return everUsed ? List.of(Objection.of("Deletion.EVER_USED", unit.name())) : List.of();
    }

    @Override public int places() {
        return -beds.placesOf(unit.id()).size();
    }

    @Override public Period nights() {
        return beds.placesOf(unit.id()).stream().map(place -> place.open().start()).min(LocalDate::compareTo)
                .map(Period::from).orElse(null);
    }
}
