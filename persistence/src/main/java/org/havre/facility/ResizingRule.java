package org.havre.facility;

import java.io.Serializable;
import java.util.List;
import java.util.function.Predicate;

/** What stands against giving a unit another number of beds. */
public enum ResizingRule implements Rule<Resizing> {
    NOT_A_NUMBER_OF_BEDS(resizing -> resizing.bedCount() < 1 || resizing.bedCount() > 500), //
    FEWER_BEDS_THAN_PEOPLE(resizing -> resizing.most() > resizing.bedCount()), //
    PLACES_HELD_BY_TURNS(resizing -> resizing.most() <= resizing.bedCount()
            && resizing.surplus().size() < -resizing.places());

    private final Predicate<Resizing> broken;

    ResizingRule(Predicate<Resizing> broken) {
        this.broken = broken;
    }

    @Override public boolean broken(Resizing resizing) {
        return broken.test(resizing);
    }

    @Override public List<? extends Serializable> told(Resizing resizing) {
        return List.of(resizing.unit().name(), resizing.bedCount(), resizing.most(), resizing.day());
    }

    @Override public String field() {
        return "beds";
    }
}
