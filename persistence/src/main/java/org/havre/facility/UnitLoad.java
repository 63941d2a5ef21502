package org.havre.facility;

import java.io.Serializable;
import java.util.Optional;
import org.havre.shared.Rate;

/**
 * Whom a unit holds on one night, against what it offers. Out of service are the places that nobody named sleeps in;
 * {@code sleptInThoughClosed} tells that somebody sleeps in another one that was declared so.
 */
public record UnitLoad(int places, int people, int outOfService, int reserved, boolean sleptInThoughClosed)
        implements
        Serializable {

    public UnitLoad(int places, int people, int outOfService, int reserved) {
        this(places, people, outOfService, reserved, false);
    }

    /** Places without a person, usable or not. */
    public int unallocated() {
        return Math.max(0, places - people);
    }

    /** People more than usable places. */
    public int excess() {
        return Math.max(0, people - usable());
    }

    /** Places that are really lost: one that is slept in all the same counts as usable, and is none of them. */
    public int blocked() {
        return outOfService;
    }

    public int usable() {
        return places - blocked();
    }

    /** Places that somebody may still be sent to. */
    public int allocable() {
        return Math.max(0, usable() - people - reserved);
    }

    /** Declared out of service and slept in: one of the two is wrong. */
    public boolean contradicted() {
        return sleptInThoughClosed;
    }

    /** People for each usable place. */
    public Optional<Rate> rate() {
        return Rate.of(people, usable());
    }
}
