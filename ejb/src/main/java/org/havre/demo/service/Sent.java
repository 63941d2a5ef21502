package org.havre.demo.service;

import java.time.LocalDate;
import org.havre.orientation.OrientationState;

/** An offer of a place that nobody has come for: still expected, or ended. */
final class Sent {
    final Structure to;
    final LocalDate decidedOn;
    final LocalDate expectedOn;
    OrientationState state = OrientationState.EXPECTED;
    LocalDate endedOn;
    String reason;
    /** The bed that is kept, and from when; null where only a number of places is. */
    Slot kept;
    LocalDate keptFrom;

    Sent(Structure to, LocalDate decidedOn, LocalDate expectedOn) {
        this.to = to;
        this.decidedOn = decidedOn;
        this.expectedOn = expectedOn;
    }

    /** CESEDA R.552-8: five days after the decision. */
    LocalDate lastDay() { return decidedOn.plusDays(5); }

    Sent keeping(Slot slot, LocalDate from) {
        kept = slot;
        keptFrom = from.isBefore(decidedOn) ? decidedOn : from;
        return this;
    }

    void end(OrientationState how, LocalDate day, String because) {
        state = how;
        endedOn = day;
        reason = because;
    }
}
