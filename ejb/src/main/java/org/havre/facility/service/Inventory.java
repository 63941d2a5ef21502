package org.havre.facility.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.havre.facility.Beds;
import org.havre.facility.Holders;
import org.havre.facility.Structure;
import org.havre.facility.Structures;
import org.havre.shared.Period;

/** The beds of a facility and who holds them, as the caller may see them. */
@Dependent
class Inventory {

    private final Structures structures;
    private final Holders holders;

    @Inject Inventory(Structures structures, Holders holders) {
        this.structures = structures;
        this.holders = holders;
    }

    Beds beds(long facility, Period nights) {
        return beds(structures.of(facility, nights), facility, nights);
    }

    /** With what is known of the structure already. */
    Beds beds(Structure structure, long facility, Period nights) {
        return structure.with(holders.of(facility, nights));
    }
}
