package org.havre.occupancy;

import java.util.function.ToLongFunction;

/** A figure as people read it, who may ask what it is made of. */
public enum Figure {
    AUTHORISED(Figures::authorised), OPENED(Figures::opened), UNAVAILABLE(Figures::unavailable),
    USABLE(Figures::usable), //
    OCCUPIED(Figures::occupied), VACANT(Figures::vacant), RESERVED(Figures::reserved), ALLOCABLE(Figures::allocable), //
    OVERSTAY_PROTECTED(of(Measure.OVERSTAY_PROTECTED)), OVERSTAY_REJECTED(of(Measure.OVERSTAY_REJECTED)), //
    OVERSTAY_OTHER(of(Measure.OVERSTAY_OTHER)), //
    TRANSITORY_OPENED(of(Measure.TRANSITORY_OPENED)), TRANSITORY_OCCUPIED(of(Measure.TRANSITORY_OCCUPIED)), //
    ARRIVALS(of(Measure.ARRIVALS)), DEPARTURES(of(Measure.DEPARTURES)), IN_TRANSIT(of(Measure.IN_TRANSIT));

    private final ToLongFunction<Figures> count;

    Figure(ToLongFunction<Figures> count) {
        this.count = count;
    }

    private static ToLongFunction<Figures> of(Measure measure) { return figures -> figures.of(measure); }

    public long of(Figures figures) { return count.applyAsLong(figures); }

    /** Whether it counts people, who have names for those who may see them; the others count places. */
    public boolean isOfPeople() {
        return switch (this) {
            case OCCUPIED, RESERVED, OVERSTAY_PROTECTED, OVERSTAY_REJECTED, OVERSTAY_OTHER, TRANSITORY_OCCUPIED,
                    ARRIVALS,
                    DEPARTURES ->
                true;
            default -> false;
        };
    }
}
