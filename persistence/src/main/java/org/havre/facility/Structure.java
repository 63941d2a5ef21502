package org.havre.facility;

import java.io.Serializable;
import java.util.List;

/** What a facility is made of: its sites, their units, the places of these, and what is out of service. */
public record Structure(List<SiteRow> sites, List<UnitRow> units, List<PlaceRow> places,
        List<UnavailabilityRow> outOfService) implements Serializable {

    public Structure {
        sites = List.copyOf(sites);
        units = List.copyOf(units);
        places = List.copyOf(places);
        outOfService = List.copyOf(outOfService);
    }

    public Beds with(List<Holder> holders) {
        return new Beds(units, places, outOfService, holders);
    }
}
