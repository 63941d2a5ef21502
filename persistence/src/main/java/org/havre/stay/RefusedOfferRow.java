package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;

/** A refused offer in a list; {@code cancelledBecause} is null where it stands. */
public record RefusedOfferRow(long id, OfferKind kind, LocalDate offeredOn, LocalDate refusedOn, boolean legitimate,
        String because, String author, String cancelledBecause) implements Serializable {

    public boolean isCancelled() { return cancelledBecause != null; }

    /** Whether it counts as the refusal of a home by a day (R.552-15, 2°). */
    public boolean isHomeRefusedBy(LocalDate day) {
        return !isCancelled() && kind.isHome() && !refusedOn.isAfter(day);
    }

    @Override public String toString() { return "refused offer " + id; }
}
