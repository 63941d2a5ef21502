package org.havre.demo.service;

import java.time.LocalDate;
import java.util.List;
import org.havre.facility.UnitPublic;
import org.havre.resident.Sex;

/** Where one household may live at a time: a family's unit, or one bed of a unit for single people. */
final class Slot {
    final Structure structure;
    final Fact unit;
    final List<Fact> places;
    final UnitPublic taking;
    final boolean single;
    final boolean stepFree;
    final boolean transitory;
    /** The first day on which anybody may live here. */
    final LocalDate opensOn;
    /** From this day on it is given up as soon as it is free; null for ever otherwise. */
    final LocalDate givenUpFrom;
    /** From this day on it is kept for one of the {@link Scenes}; null otherwise. */
    LocalDate keptFrom;
    /** The first day on which the next guests may be expected. */
    LocalDate readyOn;
    /** Who lives here, or is on the way. */
    Home guest;
    /** Tells a departure that still holds from one that something else overtook. */
    int turn;

    Slot(Structure structure, Fact unit, List<Fact> places, UnitPublic taking, boolean single, LocalDate opensOn,
            LocalDate givenUpFrom) {
        this.structure = structure;
        this.unit = unit;
        this.places = places;
        this.taking = taking;
        this.single = single;
        this.stepFree = (boolean) unit.get("step_free");
        this.transitory = (boolean) unit.get("transitory");
        this.opensOn = opensOn;
        this.givenUpFrom = givenUpFrom;
    }

    int beds() { return places.size(); }

    boolean isGivenUpOn(LocalDate day) {
        return givenUpFrom != null && !day.isBefore(givenUpFrom);
    }

    /** Whether it is too late for anybody else, or for repairs, before the scene. */
    boolean isKeptOn(LocalDate day) {
        return keptFrom != null && !day.isBefore(keptFrom.minusDays(100));
    }

    boolean takes(Sex sex) {
        return taking != (sex == Sex.F ? UnitPublic.MEN : UnitPublic.WOMEN);
    }

    /** Whether a household fits, without wasting more than a bed. */
    boolean suits(Home home) {
        if (home.stepFree && !stepFree || single != (home.size == 1)) return false;
        return single ? takes(home.sex) : home.size <= beds() && home.size >= beds() - 1;
    }
}
