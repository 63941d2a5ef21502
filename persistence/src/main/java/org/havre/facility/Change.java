package org.havre.facility;

import java.time.LocalDate;
import java.util.List;
import org.havre.shared.Objection;
import org.havre.shared.Period;
import org.havre.shared.Refusal;

/** A change of the beds of a facility, judged on what is known of them before anything is written. */
public sealed interface Change permits Closing, Reopening, Resizing, OutOfService, UnitDraft, NewPlace, Deletion {

    List<Objection> objections();

    /** What does not stand against it, but must have been seen. */
    default List<Objection> warnings() {
        return List.of();
    }

    /** Places gained, or lost (below zero). */
    int places();

    /** When; null where no night changes. */
    Period nights();

    /** Who lives in the beds that change, or is awaited there. */
    default List<Holder> concerned() {
        return List.of();
    }

    default Consequence consequence(LocalDate today) {
        return new Consequence(objections(), warnings(), places(), nights(), today, concerned());
    }

    /** @throws Refusal with every objection */
    default void orRefuse() {
        Refusal.unlessEmpty(objections());
    }
}
