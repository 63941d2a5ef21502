package org.havre.facility;

import java.io.Serializable;
import java.util.List;
import java.util.function.Predicate;

/** What stands against opening a place again. */
public enum ReopeningRule implements Rule<Reopening> {
    NEVER_CLOSED(reopening -> reopening.place().open().isOpen()), //
    BEFORE_IT_OPENED(reopening -> reopening.day().isBefore(reopening.place().open().start())), //
    OPENED_AGAIN_SINCE(Reopening::openedAgain);

    private final Predicate<Reopening> broken;

    ReopeningRule(Predicate<Reopening> broken) {
        this.broken = broken;
    }

    @Override public boolean broken(Reopening reopening) {
        return broken.test(reopening);
    }

    @Override public List<? extends Serializable> told(Reopening reopening) {
        return List.of(reopening.place().label(), reopening.place().open().start());
    }

    @Override public String field() {
        return "openingDay";
    }
}
