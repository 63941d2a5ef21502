package org.havre.stay;

import java.util.Set;

/** Where the way from the formal notice to the eviction is; the only place that says what may follow what (L.552-15). */
public enum ProceedingState {
    NOTIFIED, APPLIED, ORDERED, DISMISSED, EXECUTED, CLOSED;

    public Set<ProceedingState> next() {
        return switch (this) {
            case NOTIFIED -> Set.of(APPLIED, CLOSED);
            case APPLIED -> Set.of(ORDERED, DISMISSED, CLOSED);
            case ORDERED -> Set.of(EXECUTED, CLOSED);
            case DISMISSED, EXECUTED, CLOSED -> Set.of();
        };
    }

    public boolean isOver() {
        return next().isEmpty();
    }
}
