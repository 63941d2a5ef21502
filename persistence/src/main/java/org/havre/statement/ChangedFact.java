package org.havre.statement;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.havre.occupancy.Window;

/**
 * A fact that was recorded anew: as it was known before, null where it was not, and since, null where it was taken back.
 *
 * @param id   of its row
 * @param stay the presence that it is about; null where it is about places
 */
public record ChangedFact(FactKind fact, long id, Long stay, FactVersion before, FactVersion after)
        implements
        Serializable {

    public enum Change {
        ADDED, CHANGED, TAKEN_BACK
    }

    public Change change() {
        if (before == null) return Change.ADDED;
        return after == null ? Change.TAKEN_BACK : Change.CHANGED;
    }

    /** Whether nights of a window may be counted otherwise since. */
    public boolean bearsOn(Window window) {
        return fact.bearsOnAnyNight() || !Objects.equals(within(before, window), within(after, window));
    }

    private FactVersion within(FactVersion version, Window window) {
        return Optional.ofNullable(version).map(known -> known.within(window, fact)).orElse(null);
    }
}
