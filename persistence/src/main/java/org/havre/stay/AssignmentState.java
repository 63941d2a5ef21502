package org.havre.stay;

import java.util.Set;

/** Where a person's hold on a bed is in its life. */
public enum AssignmentState {
    RESERVED, ACTIVE, CANCELLED;

    public Set<AssignmentState> next() {
        return switch (this) {
            case RESERVED, ACTIVE -> Set.of(CANCELLED);
            case CANCELLED -> Set.of();
        };
    }
}
