package org.havre.facility.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.havre.facility.OutageFilter;
import org.havre.facility.OutageLine;
import org.havre.facility.PlaceFilter;
import org.havre.facility.PlaceLine;
import org.havre.facility.PlaceState;
import org.havre.facility.UnavailabilityReason;
import org.havre.facility.service.FacilityService;
import org.havre.shared.BusinessClock;

/** The places of a facility on a night, and what is out of service, for other programs: of nobody. */
@Path("places")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PlacesResource {
    private final FacilityService facilities;
    private final NamedFacility named;
    private final BusinessClock clock;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public PlacesResource() {
        this(null, null, null);
    }

    @Inject public PlacesResource(FacilityService facilities, NamedFacility named, BusinessClock clock) {
        this.facilities = facilities;
        this.named = named;
        this.clock = clock;
    }

    /** @param from the first day on which it is open, until the last one; null while nobody has closed it */
    public record OnePlace(String facility, String site, String unit, String place, String state, String reason,
            String from, String until, String taking, int floor, boolean stepFree, boolean transitory) {}

    /** @param place null where all of the unit is meant; until the last night, null until further notice */
    public record OneOutage(String facility, String unit, String place, String reason, String from, String until,
            int places) {}

    @GET public List<OnePlace> get(@QueryParam("facility") String facility, @QueryParam("on") LocalDate on,
            @QueryParam("state") PlaceState state, @QueryParam("q") String q, @QueryParam("over") boolean over) {
        var day = on == null ? clock.today() : on;
        return facilities.places(named.facility(facility), day, new PlaceFilter(state, q, over))
                .map(PlacesResource::of).toList();
    }

    /** The latest first. */
    @GET
    @Path("unavailable") public List<OneOutage> unavailable(@QueryParam("facility") String facility,
            @QueryParam("reason") UnavailabilityReason reason, @QueryParam("ended") boolean ended) {
        var row = named.facility(facility);
        return facilities.outages(row.id(), new OutageFilter(reason, ended)).stream().map(line -> of(row.code(), line))
                .toList();
    }

    private static OnePlace of(PlaceLine line) {
        var traits = line.unit().traits();
        return new OnePlace(line.facility().code(), line.site().name(), line.unit().name(), line.place().label(),
                line.night().state().name(), text(line.night().reason()), line.place().open().start().toString(),
                text(line.lastDay()), traits.taking().name(), traits.floor(), traits.stepFree(), traits.transitory());
    }

    private static OneOutage of(String code, OutageLine line) {
        return new OneOutage(code, line.unit(), line.place(), line.row().reason().name(),
                line.row().nights().start().toString(), text(line.lastNight()), line.places());
    }

    private static String text(Object value) { return value == null ? null : value.toString(); }
}
