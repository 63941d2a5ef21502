package org.havre.facility;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
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

    /** What is out of service, the latest first. */
    public List<OutageLine> outages(OutageFilter filter, LocalDate today) {
        return outOfService.stream().filter(row -> filter.reason() == null || row.reason() == filter.reason())
                .map(this::line).filter(line -> filter.ended() || !line.isOverOn(today))
                .sorted(Comparator.comparing((OutageLine line) -> line.row().nights().start()).reversed()
                        .thenComparing(line -> line.row().id()))
                .toList();
    }

    /** As a list tells it. */
    public OutageLine line(UnavailabilityRow row) {
        return new OutageLine(row,
                units.stream().filter(unit -> unit.id() == row.unit()).findFirst().map(UnitRow::name).orElse(""),
                places.stream().filter(place -> row.place() != null && place.id() == row.place()).findFirst()
                        .map(PlaceRow::label).orElse(null),
                (int) places.stream().filter(row::concerns).filter(place -> place.open().overlaps(row.nights()))
                        .count());
    }

    public Beds with(List<Holder> holders) {
        return new Beds(units, places, outOfService, holders);
    }
}
