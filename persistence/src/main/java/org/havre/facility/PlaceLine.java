package org.havre.facility;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.havre.facility.DayOfBeds.PlaceOnDay;

/** A place of a facility in a list, with its unit and what it is on a night; who holds it is null for those who may not know. */
public record PlaceLine(FacilityRow facility, SiteRow site, UnitRow unit, PlaceOnDay at) implements Serializable {

    /** Those that a filter lets through, in the order of their names. */
    public static Stream<PlaceLine> of(FacilityRow facility, DayOfBeds day, PlaceFilter filter) {
        return day.sites().stream().flatMap(site -> filter.of(site).stream().flatMap(unit -> unit.places().stream()
                .map(place -> new PlaceLine(facility, site.site(), unit.unit(), place))));
    }

    public PlaceRow place() { return at.place(); }

    public PlaceNight night() { return at.night(); }

    /** The last day on which it is open; null while nobody has closed it. */
    public LocalDate lastDay() {
        return place().open().isOpen() ? null : place().open().end().minusDays(1);
    }

    /** Who holds it; null where nobody does. */
    public Holder holder() { return night().holder(); }

    @Override public String toString() { return "place " + place().id(); }
}
