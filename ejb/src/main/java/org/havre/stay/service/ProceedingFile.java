package org.havre.stay.service;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.stay.Guests;
import org.havre.stay.OfferKind;
import org.havre.stay.ProceedingRow;
import org.havre.stay.RefusedOfferRow;

/**
 * A household's way to the judge: where it is, what is open, what was, and what it refused.
 *
 * @param guests null where nobody is present
 * @param offers what it refused, what was cancelled included
 */
public record ProceedingFile(String household, Guests guests, List<ProceedingRow> proceedings,
        List<RefusedOfferRow> offers)
        implements
        Serializable {

    public ProceedingFile {
        proceedings = List.copyOf(proceedings);
        offers = List.copyOf(offers);
    }

    /** The homes that were refused by a day (R.552-15, 2°). */
    public static Stream<RefusedOfferRow> homesRefused(List<RefusedOfferRow> offers, LocalDate day) {
        return offers.stream().filter(offer -> offer.isHomeRefusedBy(day));
    }

    /** Whether help to go back was offered and refused by a day. */
    public boolean isReturnRefused(LocalDate day) {
        return offers.stream().anyMatch(offer -> offer.kind() == OfferKind.RETURN_AID && !offer.isCancelled()
                && !offer.refusedOn().isAfter(day));
    }

    public Optional<ProceedingRow> open() {
        return proceedings.stream().filter(row -> !row.state().isOver()).findFirst();
    }
}
