package org.havre.credit;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;
import org.havre.facility.FacilityKind;

/**
 * What a place of one kind costs the State each day, from a day on until another follows.
 *
 * @param area null where it holds everywhere
 */
public record DatedCost(FacilityKind kind, CostArea area, LocalDate startsOn, Euros perDay, Certainty certainty,
        String source) implements Serializable {

    public DatedCost {
        requireNonNull(kind, "kind");
        requireNonNull(startsOn, "startsOn");
        requireNonNull(perDay, "perDay");
    }

    boolean holdsIn(FacilityKind ofKind, CostArea inArea) {
        return kind == ofKind && (area == null || area == inArea);
    }

    boolean holdsEverywhere() { return area == null; }
}
