package org.havre.statement.web;

import static org.havre.occupancy.Measure.ARRIVALS;
import static org.havre.occupancy.Measure.DEPARTURES;
import static org.havre.occupancy.Measure.OVERSTAY_OTHER;
import static org.havre.occupancy.Measure.OVERSTAY_PROTECTED;
import static org.havre.occupancy.Measure.OVERSTAY_REJECTED;
import static org.havre.occupancy.Measure.TRANSITORY_OCCUPIED;
import static org.havre.occupancy.Measure.TRANSITORY_OPENED;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.havre.occupancy.Figures;
import org.havre.occupancy.Measure;

/** Under which names a statement tells the figures of a month, in their order. */
enum FigureNames {
    AUTHORISED("authorised", "occupancy.authorised", Figures::authorised), //
    OPENED("opened", "occupancy.opened", Figures::opened), //
    UNAVAILABLE("unavailable", "occupancy.unavailable", Figures::unavailable), //
    USABLE("usable", "occupancy.usable", Figures::usable), //
    OCCUPIED("occupied", "occupancy.occupied", Figures::occupied), //
    VACANT("vacant", "occupancy.vacant", Figures::vacant), //
    RESERVED("reserved", "occupancy.reserved", Figures::reserved), //
    ALLOCABLE("allocable", "occupancy.allocable", Figures::allocable), //
    PROTECTED("overstayProtected", "occupancy.overstay.protected", of(OVERSTAY_PROTECTED)), //
    REJECTED("overstayRejected", "occupancy.overstay.rejected", of(OVERSTAY_REJECTED)), //
    OTHER("overstayOther", "occupancy.overstay.other", of(OVERSTAY_OTHER)), //
    HALL_OPENED("transitoryOpened", "occupancy.transitory.opened", of(TRANSITORY_OPENED)), //
    HALL_OCCUPIED("transitoryOccupied", "occupancy.transitory.occupied", of(TRANSITORY_OCCUPIED)), //
    ARRIVED("arrivals", "occupancy.arrivals", of(ARRIVALS)), //
    LEFT("departures", "occupancy.departures", of(DEPARTURES));

    private final String name;
    private final String key;
    private final ToLongFunction<Figures> figure;

    FigureNames(String name, String key, ToLongFunction<Figures> figure) {
        this.name = name;
        this.key = key;
        this.figure = figure;
    }

    private static ToLongFunction<Figures> of(Measure measure) { return figures -> figures.of(measure); }

    /** Of the sentence that names it. */
    String key() { return key; }

    long of(Figures figures) { return figure.applyAsLong(figures); }

    /** All figures as other programs are told them: nights, but for comings and goings. */
    static Map<String, Long> told(Figures figures) {
        var told = new LinkedHashMap<String, Long>();
        for (var each : values())
            told.put(each == ARRIVED || each == LEFT ? each.name : each.name + "Nights", each.of(figures));
        return told;
    }
}
