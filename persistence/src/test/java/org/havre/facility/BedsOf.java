package org.havre.facility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.havre.shared.Period;

/** A facility in words, for tests of what is decided without a database. */
final class BedsOf {

    private final List<UnitRow> units = new ArrayList<>();
    private final List<PlaceRow> places = new ArrayList<>();
    private final List<UnavailabilityRow> outOfService = new ArrayList<>();
    private final List<Holder> holders = new ArrayList<>();

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static Period nights(String from, String to) {
        return Period.between(day(from), to == null ? null : day(to));
    }

    /** Number 1 with places 11, 12…; number 2 with places 21, 22…; all open since the start of 2026. */
    BedsOf unit(int id, int beds) {
        return unit(id, UnitTraits.room(beds));
    }

    BedsOf transitoryUnit(int id, int beds) {
        return unit(id, new UnitTraits((short) beds, false, (short) 0, false, UnitPublic.ANY, true, true));
    }

    private BedsOf unit(int id, UnitTraits traits) {
        units.add(new UnitRow(id, 100, "U" + id, traits, 0));
        for (int i = 1; i <= traits.bedCount(); i++) {
            places.add(new PlaceRow(id * 1000L + i, id, "U" + id + "-" + i, nights("2026-01-01", null), 0));
        }
        return this;
    }

    static long place(int unit, int rank) {
        return unit * 1000L + rank;
    }

    BedsOf open(int unit, int rank, String from, String to) {
        places.replaceAll(place -> place.id() != place(unit, rank)
                ? place
                : new PlaceRow(place.id(), place.unit(), place.label(), nights(from, to), 0));
        return this;
    }

    BedsOf people(int count, int unit) {
        for (int i = 0; i < count; i++) holder(unit, null, "2026-01-01", null, false);
        return this;
    }

    BedsOf awaited(int count, int unit, String from, String to) {
        for (int i = 0; i < count; i++) holder(unit, null, from, to, true);
        return this;
    }

    BedsOf lives(int unit, int rank, String from, String to) {
        return holder(unit, place(unit, rank), from, to, false);
    }

    BedsOf awaitedIn(int unit, int rank, String from, String to) {
        return holder(unit, place(unit, rank), from, to, true);
    }

    BedsOf withoutBed(int count) {
        for (int i = 0; i < count; i++) {
            holders.add(new Holder(null, null, null, 900L + i, null, null, nights("2026-01-01", null), false));
        }
        return this;
    }

    private BedsOf holder(int unit, Long place, String from, String to, boolean awaited) {
        holders.add(new Holder(1L + holders.size(), "Personne", "Inventée", 1L + holders.size(), (long) unit, place,
                nights(from, to), awaited));
        return this;
    }

    BedsOf outOfService(int unit, Integer rank, UnavailabilityReason reason, String from, String to) {
        outOfService.add(new UnavailabilityRow(1L + outOfService.size(), unit, rank == null ? null : place(unit, rank),
                reason, nights(from, to), 0));
        return this;
    }

    Beds beds() {
        return new Beds(units, places, outOfService, holders);
    }
}
