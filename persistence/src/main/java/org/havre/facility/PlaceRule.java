package org.havre.facility;

import java.io.Serializable;
import java.util.List;
import java.util.function.Predicate;

/** What stands against a place as it is described. */
public enum PlaceRule implements Rule<NewPlace> {
    NAMELESS(place -> place.label().isBlank()), //
    LABEL_TAKEN(NewPlace::labelTaken), //
    MORE_PLACES_THAN_BEDS(NewPlace::moreThanBeds);

    private final Predicate<NewPlace> broken;

    PlaceRule(Predicate<NewPlace> broken) {
        this.broken = broken;
    }

    @Override public boolean broken(NewPlace place) {
        return broken.test(place);
    }

    @Override public List<? extends Serializable> told(NewPlace place) {
        return List.of(place.label().strip(), place.unit().name(), (int) place.unit().traits().bedCount());
    }

    @Override public String field() {
        return "label";
    }
}
