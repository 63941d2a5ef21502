package org.havre.stay;

import java.time.LocalDate;
import java.util.List;
import org.havre.shared.Objection;
import org.havre.shared.Period;

/** What stands against changing what was recorded; the name is also the key of the sentence. */
public enum CorrectionRule implements Weighed {
    /** The bed that somebody would come back to is not free any more; who accepts that comes back without one. */
    BED_GIVEN_AWAY,
    /** The bed is no longer there at all. */
    BED_CLOSED,
    /** An error is explained, for whoever reads the history. */
    REASON_MISSING,
    /** A warning: the figures of a closed month stay as they were frozen, whatever is corrected in it. */
    CLOSED_MONTH;

    @Override public Weight weight() { return this == CLOSED_MONTH ? Weight.WARNS : Weight.FORBIDS; }

    public static List<Objection> againstTakingBack(Stay stay, LocalDate nextArrival) {
        if (stay.isCancelled()) return List.of(Objection.of(DepartureRule.CANCELLED));
        if (stay.during().isOpen()) return List.of(Objection.of(DepartureRule.NOT_LEFT_YET));
        return nextArrival == null ? List.of() : List.of(Objection.of(DepartureRule.STAYING_AGAIN, nextArrival));
    }

    public static List<Objection> againstCancelling(Stay stay, String because) {
        if (stay.isCancelled()) return List.of(Objection.of(DepartureRule.CANCELLED));
        return because == null || because.isBlank() ? List.of(Objection.of(REASON_MISSING).at("because")) : List.of();
    }

    /** Everything that stands against somebody keeping a bed for some more nights. */
    public static List<Objection> againstKeeping(BedAssignment last, List<Lodging> lodgings, Guest guest,
            Period nights) {
        return lodgings.stream().filter(lodging -> lodging.unit() == last.unit())
                .flatMap(lodging -> lodging.bed(last.place()).stream()
                        .map(bed -> new BedRequest(guest, bed, lodging, nights).objections()))
                .findFirst().orElse(List.of(Objection.of(BED_CLOSED)));
    }
}
