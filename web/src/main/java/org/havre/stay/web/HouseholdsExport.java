package org.havre.stay.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.havre.shared.BusinessClock;
import org.havre.shared.web.Workbooks;
import org.havre.shared.workbook.Listing;
import org.havre.stay.ExpectedHousehold;
import org.havre.stay.WaitingHousehold;
import org.havre.stay.service.PlacementService;
import org.havre.stay.service.WayService;

/** OFII's desk as a workbook: who waits for a place, and the orientations that a facility contests or has not answered. */
@Path("exports/households.xlsx")
@RequestScoped
public class HouseholdsExport {
    private static final Listing<WaitingHousehold> WAITING = Listing.<WaitingHousehold>titled("households.title")
            .text("person.household", 16, WaitingHousehold::reference)
            .name("person.familyName", WaitingHousehold::familyName)
            .name("person.givenNames", WaitingHousehold::givenNames).day("households.since", WaitingHousehold::since)
            .sum("household.people", WaitingHousehold::people).sum("households.adults", WaitingHousehold::adults)
            .sum("households.children", WaitingHousehold::children).flag("Procedure.DUBLIN", WaitingHousehold::dublin)
            .flag("person.procedure.none", WaitingHousehold::unregistered)
            .word("households.sheet.before", 22, WaitingHousehold::before)
            .text("households.sheet.askedOf", 30, WaitingHousehold::askedOf);
    private static final Listing<ExpectedHousehold> CONTESTED = WaysSheet.titled("households.sheet.contested");
    private static final Listing<ExpectedHousehold> UNANSWERED = WaysSheet.titled("households.sheet.unanswered");

    private final PlacementService placements;
    private final WayService ways;
    private final Workbooks workbooks;
    private final BusinessClock clock;

    public HouseholdsExport() { this(null, null, null, null); }

    @Inject public HouseholdsExport(PlacementService placements, WayService ways, Workbooks workbooks,
            BusinessClock clock) {
        this.placements = placements;
        this.ways = ways;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    @GET
    @Produces(Workbooks.TYPE) public Response get(@QueryParam("names") boolean names, @Context HttpHeaders headers) {
        var waiting = placements.waiting();
        var open = ways.open();
        return workbooks.answer("menages-" + clock.today(), names, headers, WAITING.of(waiting),
                CONTESTED.of(open.stream().filter(ExpectedHousehold::isContested)),
                UNANSWERED.of(open.stream().filter(ExpectedHousehold::awaitsAnswer)));
    }
}
