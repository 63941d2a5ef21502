package org.havre.stay;

import java.io.Serializable;
import java.util.List;
import org.havre.shared.Period;

/** A place as a placement sees it: when it is open, and on which of these nights it cannot be slept in. */
public record Bed(long place, String label, Period open, List<Outage> outages) implements Serializable {
    public Bed {
        outages = List.copyOf(outages);
    }

    /** Open and in service on all of these nights. */
    boolean isUsableDuring(Period nights) {
        return open.covers(nights.start()) && (open.end() == null || !open.end().isBefore(nights.end()))
                && outages.stream().noneMatch(outage -> outage.nights().overlaps(nights));
    }
}
