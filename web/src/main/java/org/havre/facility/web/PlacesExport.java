package org.havre.facility.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.havre.facility.FacilityFilter;
import org.havre.facility.FacilityKind;
import org.havre.facility.FacilityOrder;
import org.havre.facility.PlaceFilter;
import org.havre.facility.PlaceLine;
import org.havre.facility.PlaceState;
import org.havre.facility.service.FacilityService;
import org.havre.shared.BusinessClock;
import org.havre.shared.Page;
import org.havre.shared.web.Workbooks;
import org.havre.shared.workbook.Listing;

/** The places of a facility on a night as the same filters find them on screen, or those of all facilities that are found, as a workbook. */
@Path("exports/places.xlsx")
@RequestScoped
public class PlacesExport {
    private static final Listing<PlaceLine> LIST = Listing.<PlaceLine>titled("places.sheet")
            .text("facility.code", 10, line -> line.facility().code())
            .text("facility.one", 40, line -> line.facility().name()).text("night.site", 24, line -> line.site().name())
            .text("unit.name", 16, line -> line.unit().name()).text("plan.place", 12, line -> line.place().label())
            .word("place.state", 16, line -> line.night().state())
            .word("outage.reason", 24, line -> line.night().reason())
            .name("person.familyName", line -> line.holder() == null ? null : line.holder().familyName())
            .name("person.givenNames", line -> line.holder() == null ? null : line.holder().givenNames())
            .day("places.sheet.since", line -> line.place().open().start())
            .day("places.sheet.until", PlaceLine::lastDay)
            .word("unit.public", 18, line -> line.unit().traits().taking())
            .number("unit.floor", line -> line.unit().traits().floor())
            .flag("unit.stepFree.short", line -> line.unit().traits().stepFree())
            .flag("unit.transitory", line -> line.unit().traits().transitory())
            .sum("outage.places", line -> 1);

    private final FacilityService facilities;
    private final NamedFacility named;
    private final Workbooks workbooks;
    private final BusinessClock clock;

    public PlacesExport() { this(null, null, null, null); }

    @Inject public PlacesExport(FacilityService facilities, NamedFacility named, Workbooks workbooks,
            BusinessClock clock) {
        this.facilities = facilities;
        this.named = named;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    @GET
    @Produces(Workbooks.TYPE) public Response get(@QueryParam("facility") String facility,
            @QueryParam("on") LocalDate on, @QueryParam("state") PlaceState state, @QueryParam("q") String q,
            @QueryParam("over") boolean over, @QueryParam("kind") FacilityKind kind,
            @QueryParam("department") String department, @QueryParam("dt") String dt,
            @QueryParam("region") String region, @QueryParam("operator") String operator,
            @QueryParam("names") boolean names, @Context HttpHeaders headers) {
        var day = on == null ? clock.today() : on;
        var filter = new PlaceFilter(state, q, over);
        var among = facility == null
                ? Page.all((first, size) -> facilities.page(
                        new FacilityFilter(day, kind, department, dt, region, operator, null), FacilityOrder.CODE, true,
                        first, size))
                : Stream.of(named.facility(facility));
        return workbooks.answer("places-" + day, names, headers,
                LIST.of(among.flatMap(one -> facilities.places(one, day, filter)), day));
    }
}
