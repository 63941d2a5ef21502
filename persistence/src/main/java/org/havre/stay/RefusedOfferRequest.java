package org.havre.stay;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.havre.shared.Objection;

/**
 * A household refused what it was offered.
 *
 * @param kind null where nothing was chosen
 * @param legitimate whether the reason that it gave is a legitimate one
 * @param present whether somebody of it is present
 * @param known whether the refusal of an offer of that kind and day stands already
 */
public record RefusedOfferRequest(OfferKind kind, LocalDate offeredOn, LocalDate refusedOn, boolean legitimate,
        String because, boolean present, boolean known, LocalDate today) {

    /** Everything that stands against it. */
    public List<Objection> objections() {
        return Arrays.stream(RefusedOfferRule.values()).filter(rule -> rule.appliesTo(this))
                .map(rule -> rule.against(this)).toList();
    }
}
