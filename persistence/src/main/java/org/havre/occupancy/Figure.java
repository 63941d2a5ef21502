package org.havre.occupancy;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/** A figure as people read it, who may ask what it is made of. */
public enum Figure {
    AUTHORISED("authorised", Figures::authorised), OPENED("opened", Figures::opened), //
    UNAVAILABLE("unavailable", Figures::unavailable), USABLE("usable", Figures::usable), //
    OCCUPIED("occupied", Figures::occupied), VACANT("vacant", Figures::vacant), //
    RESERVED("reserved", Figures::reserved), ALLOCABLE("allocable", Figures::allocable), //
    OVERSTAY_PROTECTED("overstayProtected", "overstay.protected", of(Measure.OVERSTAY_PROTECTED)), //
    OVERSTAY_REJECTED("overstayRejected", "overstay.rejected", of(Measure.OVERSTAY_REJECTED)), //
    OVERSTAY_OTHER("overstayOther", "overstay.other", of(Measure.OVERSTAY_OTHER)), //
    TRANSITORY_OPENED("transitoryOpened", "transitory.opened", of(Measure.TRANSITORY_OPENED)), //
    TRANSITORY_OCCUPIED("transitoryOccupied", "transitory.occupied", of(Measure.TRANSITORY_OCCUPIED)), //
    ARRIVALS("arrivals", of(Measure.ARRIVALS)), DEPARTURES("departures", of(Measure.DEPARTURES)), //
    IN_TRANSIT("inTransit", "transit", of(Measure.IN_TRANSIT)), BIRTHS("births", of(Measure.BIRTHS)), //
    TRANSFERS_IN("transfersIn", "transfers.in", of(Measure.TRANSFERS_IN)), //
    TRANSFERS_OUT("transfersOut", "transfers.out", of(Measure.TRANSFERS_OUT)), HELD("held", Figures::held);

    private static final List<Figure> TOLD = Arrays.stream(values())
            .filter(figure -> figure.compareTo(IN_TRANSIT) < 0).toList();

    private final String field;
    private final String key;
    private final ToLongFunction<Figures> count;

    Figure(String field, ToLongFunction<Figures> count) { this(field, field, count); }

    Figure(String field, String key, ToLongFunction<Figures> count) {
        this.field = field;
        this.key = "occupancy." + key;
        this.count = count;
    }

    private static ToLongFunction<Figures> of(Measure measure) { return figures -> figures.of(measure); }

    /** What a facility's statement tells, in its order: between two of its own people nobody is in transit. */
    public static List<Figure> ofStatements() {
        return TOLD;
    }

    public long of(Figures figures) { return count.applyAsLong(figures); }

    /** Of the words that head its column. */
    public String key() { return key; }

    /** Its name for other programs, of a month: the sum of nights, but for comings and goings. */
    public String ofMonth() {
        return isMovement() ? field : field + "Nights";
    }

    private boolean isMovement() {
        return switch (this) {
            case ARRIVALS, DEPARTURES, BIRTHS, TRANSFERS_IN, TRANSFERS_OUT -> true;
            default -> false;
        };
    }

    /** Whether it is known of all places together only, and of none of them alone: what the act says, and what befalls a stay. */
    public boolean isOfAllPlaces() {
        return switch (this) {
            case AUTHORISED, OVERSTAY_PROTECTED, OVERSTAY_REJECTED, OVERSTAY_OTHER, ARRIVALS, DEPARTURES, IN_TRANSIT,
                    BIRTHS, TRANSFERS_IN, TRANSFERS_OUT, HELD ->
                true;
            default -> false;
        };
    }

    /** Whether it counts people, who have names for those who may see them; the others count places. */
    public boolean isOfPeople() {
        return switch (this) {
            case OCCUPIED, RESERVED, OVERSTAY_PROTECTED, OVERSTAY_REJECTED, OVERSTAY_OTHER, TRANSITORY_OCCUPIED,
                    ARRIVALS, DEPARTURES, BIRTHS, TRANSFERS_IN, TRANSFERS_OUT, HELD ->
                true;
            default -> false;
        };
    }
}
