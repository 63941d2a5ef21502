package org.havre.demo.service;

import java.time.LocalDate;
import org.havre.facility.UnavailabilityReason;

/** Writes down when beds cannot be slept in, and how that came to be known. */
final class Outages {
    private final Ledger ledger;
    private final Span span;

    Outages(Ledger ledger, Span span) {
        this.ledger = ledger;
        this.span = span;
    }

    /** A slot between two guests: the unit of a family, one place of others. */
    Fact of(Slot slot, UnavailabilityReason reason, LocalDate from, LocalDate to) {
        return add(slot, slot.single ? slot.places.get(0) : null, reason, from, to);
    }

    /** The bed that a smaller household leaves empty in a unit of its own. */
    Fact spare(Slot slot, LocalDate from, LocalDate to) {
        return add(slot, slot.places.get(slot.beds() - 1), UnavailabilityReason.SOUS_OCCUPATION, from, to);
    }

    private Fact add(Slot slot, Fact place, UnavailabilityReason reason, LocalDate from, LocalDate to) {
        var fact = ledger.add("unavailability", span.recorded(from)).with("facility_id", slot.structure.id)
                .with("unit_id", slot.unit.id()).with("place_id", place == null ? null : place.id())
                .with("reason", reason.name()).with("starts_on", from).with("cancelled", false);
        var known = to != null && reason == UnavailabilityReason.SOUS_OCCUPATION
                ? span.recorded(to)
                : span.recorded(from);
        return known.equals(span.recorded(from))
                ? fact.with("ends_on", to)
                : fact.with("ends_on", null).then(known, "ends_on", to);
    }

    /** First thought to last longer or shorter, then said anew on a day. */
    void revised(Fact outage, LocalDate on, LocalDate firstThought) {
        var last = outage.get("ends_on");
        outage.with("ends_on", firstThought).then(span.recorded(on), "ends_on", last);
    }

    void cancelled(Fact outage, LocalDate on) {
        outage.then(span.recorded(on), "cancelled", true);
    }
}
