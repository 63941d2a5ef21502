package org.havre.facility;

import java.io.Serializable;
import java.util.List;
import java.util.function.Predicate;

/** What stands against taking places out of service. */
public enum OutOfServiceRule implements Rule<OutOfService> {
    NO_NIGHT(change -> change.nights().isEmpty()), //
    NOT_OPEN_THEN(change -> !change.nights().isEmpty() && change.open().isEmpty()), //
    SOMEBODY_IS_AWAITED(change -> change.awaited() > 0);

    private final Predicate<OutOfService> broken;

    OutOfServiceRule(Predicate<OutOfService> broken) {
        this.broken = broken;
    }

    @Override public boolean broken(OutOfService change) {
        return broken.test(change);
    }

    @Override public List<? extends Serializable> told(OutOfService change) {
        return List.of(change.name(), change.nights().start(), change.awaited());
    }

    @Override public String field() {
        return "firstNight";
    }
}
