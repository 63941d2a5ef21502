package org.havre.facility;

import java.time.LocalDate;
import java.util.List;
import org.havre.shared.Objection;
import org.havre.shared.Period;

/** A unit as somebody describes it: a new one, which opens with all its places at once, or one that is there already. */
public record UnitDraft(Beds beds, UnitRow existing, String name, UnitTraits traits, LocalDate opening, LocalDate today)
        implements
        Change {

    @Override public List<Objection> objections() {
        return Rule.objections(UnitRule.class, this);
    }

    @Override public int places() {
        return existing == null ? traits.bedCount() : 0;
    }

    @Override public Period nights() {
        return existing == null ? Period.from(opening) : null;
    }

    /** The names of the places that a new unit opens with. */
    public List<String> labels() {
        return PlaceLabels.next(name.strip(), traits.bedCount(), List.of());
    }

    boolean nameTaken() {
        return beds.findUnit(name).filter(other -> existing == null || other.id() != existing.id()).isPresent();
    }

    /** Being transitory is not dated: changing it would move figures of the past. */
    boolean changesCountedNights() {
        return existing != null && existing.traits().transitory() != traits.transitory()
                && beds.placesOf(existing.id()).stream().anyMatch(place -> place.open().start().isBefore(today));
    }
}
