package org.havre.facility;

import java.io.Serializable;
import java.util.List;
import java.util.function.Predicate;

/** What must have been seen before places are taken out of service. */
public enum OutOfServiceWarning implements Rule<OutOfService> {
    SOMEBODY_LIVES_THERE(change -> change.living() > 0), //
    TOO_FEW_PLACES_LEFT(OutOfService::isTooTight), //
    DECLARED_ALREADY(OutOfService::declaredAlready);

    private final Predicate<OutOfService> broken;

    OutOfServiceWarning(Predicate<OutOfService> broken) {
        this.broken = broken;
    }

    @Override public boolean broken(OutOfService change) {
        return broken.test(change);
    }

    @Override public List<? extends Serializable> told(OutOfService change) {
        return List.of(change.name(), change.living(), change.unit().name(), change.left(), change.people());
    }
}
