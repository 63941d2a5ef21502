package org.havre.credit;

import java.io.Serializable;
import java.time.LocalDate;
import org.havre.facility.FacilityKind;

/**
 * What is decided to change in a facility on a day: its funded places, its kind, or both.
 *
 * @param before places on the eve
 * @param from   its kind on the eve; null where nothing says so
 * @param dublin people of the Dublin procedure who live there
 */
public record KnownChange(LocalDate day, int before, int after, FacilityKind from, FacilityKind to, int dublin)
        implements
        Serializable {

    /** What it is called. */
    public enum Nature { OPENING, CLOSING, TRANSFORMATION }

    public Nature nature() {
        if (isTransformation()) return Nature.TRANSFORMATION;
        return after > before ? Nature.OPENING : Nature.CLOSING;
    }

    /** Places of a HUDA that become places of a CADA: nobody of the Dublin procedure may stay (CASF L.348-1). */
    public boolean isTransformation() {
        return from == FacilityKind.HUDA && to == FacilityKind.CADA;
    }

    /** Places gained, or, negative, lost. */
    public int gained() { return after - before; }
}
