package org.havre.statement.service;

import java.io.Serializable;
import java.time.Instant;
import org.havre.occupancy.Figures;
import org.havre.statement.FrozenMonth;

/**
 * A closed month, counted again from the facts as they were known when it was closed.
 *
 * @param facility what it is called
 * @param recounted the figures that come out now
 */
public record Verification(String facility, FrozenMonth frozen, Figures recounted, Instant at) implements Serializable {

    /** Whether what is stored is what was signed, down to the letter. */
    public boolean isIntact() {
        return frozen.isIntact();
    }

    public boolean isRecounted() { return frozen.statement().figures().equals(recounted); }

    public boolean isUpheld() { return isIntact() && isRecounted(); }
}
