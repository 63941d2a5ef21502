package org.havre.facility;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.havre.shared.NotFound;

/** The beds of a facility on one night, site by site and unit by unit. */
public record DayOfBeds(LocalDate day, List<SiteOnDay> sites, FacilityLoad load, List<Holder> withoutBed)
        implements
        Serializable {

    /** A site and its units. */
    public record SiteOnDay(SiteRow site, List<UnitOnDay> units) implements Serializable {}

    /** A unit, whom it holds, and its places; those closed for good are told apart. */
    public record UnitOnDay(UnitRow unit, UnitLoad load, List<PlaceOnDay> places, List<Holder> withoutPlace)
            implements
            Serializable {

        /** Whether no place of it is open, that day or later. */
        public boolean isRetired() {
            return !places.isEmpty() && places.stream().allMatch(PlaceOnDay::isOver);
        }
    }

    /** A place and what it is that night; {@code over} once it has closed. */
    public record PlaceOnDay(PlaceRow place, PlaceNight night, boolean over) implements Serializable {

        public boolean isOver() {
            return over;
        }

        public boolean is(PlaceState state) {
            return night.state() == state;
        }
    }

    public static DayOfBeds of(LocalDate day, Structure structure, Beds beds) {
        List<SiteOnDay> sites = structure.sites().stream()
                .sorted(Comparator.comparing(SiteRow::name, NaturalOrder.NAMES))
                .map(site -> new SiteOnDay(site, structure.units().stream().filter(unit -> unit.site() == site.id())
                        .sorted(Comparator.comparing(UnitRow::name, NaturalOrder.NAMES))
                        .map(unit -> unit(day, unit, beds)).toList()))
                .toList();
        return new DayOfBeds(day, sites, beds.load(day), beds.withoutBed(day));
    }

    private static UnitOnDay unit(LocalDate day, UnitRow unit, Beds beds) {
        List<PlaceOnDay> places = beds.placesOf(unit.id()).stream()
                .sorted(Comparator.comparing(PlaceRow::label, NaturalOrder.NAMES)
                        .thenComparing(place -> place.open().start()))
                .map(place -> new PlaceOnDay(place, beds.on(place, day),
                        !place.open().isOpen() && !place.open().end().isAfter(day)))
                .toList();
        return new UnitOnDay(unit, beds.loadOf(unit, day), places, beds.withoutPlace(unit.id(), day));
    }

    public boolean isEmpty() {
        return sites.isEmpty();
    }

    /** How many places are in a state that night. */
    public long count(PlaceState state) {
        return places().filter(place -> place.is(state)).count();
    }

    public SiteRow site(long id) {
        return sites.stream().map(SiteOnDay::site).filter(site -> site.id() == id).findFirst()
                .orElseThrow(() -> new NotFound("site"));
    }

    public UnitOnDay unit(long id) {
        return sites.stream().flatMap(site -> site.units().stream()).filter(unit -> unit.unit().id() == id).findFirst()
                .orElseThrow(() -> new NotFound("unit"));
    }

    public PlaceRow place(long id) {
        return places().map(PlaceOnDay::place).filter(place -> place.id() == id).findFirst()
                .orElseThrow(() -> new NotFound("place"));
    }

    private Stream<PlaceOnDay> places() {
        return sites.stream().flatMap(site -> site.units().stream()).flatMap(unit -> unit.places().stream());
    }
}
