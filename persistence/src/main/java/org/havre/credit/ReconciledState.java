package org.havre.credit;

import java.util.Set;

/** Where a difference is in its life; it opens and closes by itself, and only people justify it. */
public enum ReconciledState {
    OPEN, JUSTIFIED, CLOSED;

    public Set<ReconciledState> next() {
        return switch (this) {
            case OPEN -> Set.of(JUSTIFIED, CLOSED);
            case JUSTIFIED -> Set.of(OPEN, CLOSED);
            case CLOSED -> Set.of(OPEN);
        };
    }

    public boolean isStanding() { return this != CLOSED; }
}
