package org.havre.facility;

import java.time.LocalDate;
import java.util.List;
import org.havre.shared.Objection;
import org.havre.shared.Period;

/** A place that was to close, or has closed, is open again from a day: without a gap the closing is taken back. */
public record Reopening(Beds beds, PlaceRow place, LocalDate day) implements Change {

    /** Whether there were nights on which it was closed; they stay so, and the place begins a second life. */
    public boolean afterGap() {
        return place.open().end() != null && day.isAfter(place.open().end());
    }

    @Override public List<Objection> objections() {
        return Rule.objections(ReopeningRule.class, this);
    }

    @Override public int places() {
        return 1;
    }

    @Override public Period nights() {
        return Period.from(afterGap() || place.open().isOpen() ? day : place.open().end());
    }

    /** A later life of the same bed, which this one would collide with. */
    boolean openedAgain() {
        return beds.placesOf(place.unit()).stream().anyMatch(other -> other.id() != place.id()
                && other.label().equalsIgnoreCase(place.label()) && other.open().overlaps(nights()));
    }
}
