package org.havre.facility;

import java.io.Serializable;
import java.util.List;
import org.havre.shared.Period;

/**
 * Somebody who holds a bed here: lives in it, or is awaited. Without a place of one's own the place is null; present
 * without any bed yet, the unit too. Person and name are null where the reader may not know them.
 */
public record Holder(Long person, String familyName, String givenNames, Long stay, Long unit, Long place, Period nights,
        boolean awaited) implements Serializable {

    public boolean holds(PlaceRow candidate) {
        return place != null && place == candidate.id();
    }

    public boolean named() {
        return familyName != null;
    }

    /** The most people present or awaited on one night of a period. */
    static int most(List<Holder> holders, Period within) {
        return holders.stream().map(Holder::nights).filter(within::overlaps)
                .map(nights -> nights.start().isBefore(within.start()) ? within.start() : nights.start()).distinct()
                .mapToInt(night -> (int) holders.stream().filter(holder -> holder.nights.covers(night)).count()).max()
                .orElse(0);
    }

    @Override public String toString() {
        return "holder of unit " + unit;
    }
}
