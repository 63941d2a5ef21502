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
import org.havre.facility.OutageFilter;
import org.havre.facility.OutageLine;
import org.havre.facility.UnavailabilityReason;
import org.havre.facility.service.FacilityService;
import org.havre.shared.BusinessClock;
import org.havre.shared.web.Workbooks;
import org.havre.shared.workbook.Listing;

/** What is out of service in a facility, as the same filters find it on screen, as a workbook. */
@Path("exports/unavailabilities.xlsx")
@RequestScoped
public class UnavailabilitiesExport {
    private final FacilityService facilities;
    private final NamedFacility named;
    private final Workbooks workbooks;
    private final BusinessClock clock;

    public UnavailabilitiesExport() { this(null, null, null, null); }

    @Inject public UnavailabilitiesExport(FacilityService facilities, NamedFacility named, Workbooks workbooks,
            BusinessClock clock) {
        this.facilities = facilities;
        this.named = named;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    @GET
    @Produces(Workbooks.TYPE) public Response get(@QueryParam("facility") String facility,
            @QueryParam("reason") UnavailabilityReason reason, @QueryParam("ended") boolean ended,
            @Context HttpHeaders headers) {
        var row = named.facility(facility);
        return workbooks.answer("indisponibilites-" + clock.today(), false, headers, list(clock.today())
                .of(facilities.outages(row.id(), new OutageFilter(reason, ended)), row.title()));
    }

    private static Listing<OutageLine> list(LocalDate today) {
        return Listing.<OutageLine>titled("outage.sheet").text("unit.name", 20, OutageLine::unit)
                .text("plan.place", 14, OutageLine::place).word("outage.reason", 24, line -> line.row().reason())
                .day("outage.firstNight", line -> line.row().nights().start())
                .day("outage.lastNight", OutageLine::lastNight).sum("outage.places", OutageLine::places)
                .sentence("place.state", 14, (texts, line) -> texts.text("outage." + line.stateOn(today)));
    }
}
