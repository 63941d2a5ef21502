package org.havre.occupancy;

import org.havre.facility.UnavailabilityReason;
import org.havre.stay.Overstay;

/**
 * What is counted on each night. Every measure adds up over the nights of a month, and over the facilities of a region,
 * but for the movements of those who stayed inside it.
 */
public enum Measure {
    /** Capacity by the terms of that night. */
    AUTHORISED,
    /** Places open that night in units that are not transitory. */
    OPENED,
    /** Open places that cannot be slept in, each counted under one of OFII's four reasons. */
    TRAVAUX, REMISE_EN_ETAT, DESINSECTISATION, SOUS_OCCUPATION,
    /** People present, with or without a bed, but for those in transitory units. */
    OCCUPIED,
    /** People sent here who have not arrived and whose offer has not ended. */
    RESERVED,
    /** Places that can still be given to somebody. */
    ALLOCABLE,
    /** Places and people of transitory units (arrival halls), which stand apart. */
    TRANSITORY_OPENED, TRANSITORY_OCCUPIED,
    /** People after the last authorised day, by what became of their claim. */
    OVERSTAY_PROTECTED, OVERSTAY_REJECTED, OVERSTAY_OTHER,
    /**
     * People who came or left on that day; who came and left on it counts in both, and in no night. Of a group, those
     * who came from outside of it or left it.
     */
    ARRIVALS, DEPARTURES,
    /** Those of the arrivals who were born there, and those of both whom a decision took from one facility to another. */
    BIRTHS, TRANSFERS_IN, TRANSFERS_OUT,
    /** People between two facilities of a group by a transfer: counted by it, and by none of its facilities. */
    IN_TRANSIT,
    /** People more than usable places, in a unit or in all. */
    EXCESS,
    /** Places out of service in which somebody sleeps all the same: one of the two records is wrong. */
    BLOCKED_BUT_OCCUPIED;

    static Measure of(UnavailabilityReason reason) { return valueOf(reason.name()); }

    static Measure of(Overstay category) { return valueOf("OVERSTAY_" + category.name()); }
}
