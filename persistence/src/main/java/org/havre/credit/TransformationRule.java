package org.havre.credit;

import java.util.function.Predicate;
import org.havre.credit.PlannedChange.Transformation;

/** What stands against places of a HUDA becoming places of a CADA (R57). */
public enum TransformationRule {
    NO_PLACES(change -> change.places() <= 0), //
    MORE_THAN_THE_HUDA_HAS(change -> change.places() > change.hudaPlaces()), //
    /** As many places come as go. */
    PLACES_NOT_KEPT(change -> change.cadaGains() != change.places()), //
    /** A CADA at most doubles; a new one has no such bound. */
    MORE_THAN_THE_CADA_HAD(change -> change.isExtension() && change.cadaGains() > change.cadaPlaces()), //
    /** Nobody of the Dublin procedure may live in a CADA (CASF L.348-1). */
    DUBLIN_PEOPLE_FIRST(change -> change.dublinPeople() > 0);

    private final Predicate<Transformation> broken;

    TransformationRule(Predicate<Transformation> broken) {
        this.broken = broken;
    }

    public boolean isBrokenBy(Transformation change) { return broken.test(change); }
}
