package org.havre.facility;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.havre.shared.Objection;
import org.havre.shared.Period;

/**
 * What a change of beds would bring, told before it is confirmed: what stands against it, what should be looked at
 * first, places gained (or lost, below zero), on which nights, and who lives there or is awaited.
 */
public record Consequence(List<Objection> objections, List<Objection> warnings, int places, Period nights,
        LocalDate today, List<Holder> concerned) implements Serializable {

    public Consequence {
        objections = List.copyOf(objections);
        warnings = List.copyOf(warnings);
        concerned = List.copyOf(concerned);
    }

    public boolean allowed() {
        return objections.isEmpty();
    }

    /** Nights of places gained or lost; null until further notice. */
    public Long placeNights() {
        return nights == null || nights.isOpen()
                ? null
                : places * nights.nightsWithin(nights.start(), nights.end());
    }

    /** Those of them that have passed already: figures of the past change. */
    public long pastPlaceNights() {
        return nights == null ? 0 : places * nights.nightsWithin(LocalDate.MIN, today);
    }

    /** The months before today whose figures change. */
    public List<YearMonth> pastMonths() {
        if (pastPlaceNights() == 0) return List.of();
        LocalDate last = nights.isOpen() || nights.end().isAfter(today) ? today : nights.end();
        return nights.start().withDayOfMonth(1).datesUntil(last, java.time.Period.ofMonths(1)).map(YearMonth::from)
                .toList();
    }

    /** Places gained or lost, without the sign. */
    public int gained() {
        return Math.abs(places);
    }

    /** Nights of places gained or lost, without the sign; null until further notice. */
    public Long gainedNights() {
        return placeNights() == null ? null : Long.valueOf(Math.abs(placeNights()));
    }

    public long gainedPastNights() {
        return Math.abs(pastPlaceNights());
    }

    /** The last night of the change; null until further notice, or where no night changes. */
    public LocalDate lastNight() {
        return nights == null || nights.isOpen() ? null : nights.end().minusDays(1);
    }
}
