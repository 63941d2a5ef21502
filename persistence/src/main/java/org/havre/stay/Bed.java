package org.havre.stay;

import java.io.Serializable;
import java.util.List;
import org.havre.shared.Period;

/** A place as a placement sees it: when it is open, and on which of these nights it cannot be slept in. */
public record Bed(long place, String label, Period open, List<Outage> outages) implements Serializable {
    public Bed {
        outages = List.copyOf(outages);
    }
}
