package org.havre.facility;

import java.io.Serializable;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Whom the units of a facility hold on one night, with those who are here without a bed yet, and those who are awaited
 * elsewhere than in these units: in none yet, or in an arrival hall.
 */
public record FacilityLoad(List<UnitLoad> units, int withoutBed, int awaitedElsewhere) implements Serializable {

    public FacilityLoad {
        units = List.copyOf(units);
    }

    public int places() {
        return sum(UnitLoad::places);
    }

    public int people() {
        return sum(UnitLoad::people) + withoutBed;
    }

    public int blocked() {
        return sum(UnitLoad::blocked);
    }

    public int usable() {
        return places() - blocked();
    }

    public int reserved() {
        return sum(UnitLoad::reserved) + awaitedElsewhere;
    }

    /** Places without a person: those of one unit make up for another's crowd. */
    public int free() {
        return Math.max(0, places() - people());
    }

    /** What can still be offered: no more than the units have, and no more than the whole has. */
    public int allocable() {
        return Math.max(0, Math.min(sum(UnitLoad::allocable), usable() - people() - reserved()));
    }

    private int sum(ToIntFunction<UnitLoad> figure) {
        int sum = 0;
        for (UnitLoad unit : units) sum += figure.applyAsInt(unit);
        return sum;
    }
}
