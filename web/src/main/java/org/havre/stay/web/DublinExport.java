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
import org.havre.shared.Page;
import org.havre.shared.web.Workbooks;
import org.havre.shared.workbook.Listing;
import org.havre.stay.DublinResident;
import org.havre.stay.service.DublinService;

/** People of the Dublin procedure as on screen, as a workbook. */
@Path("exports/dublin.xlsx")
@RequestScoped
public class DublinExport {
    private static final Listing<DublinResident> LIST = Listing.<DublinResident>titled("dublin.title")
            .day("dublin.transforms", DublinResident::transforms).text("facility.code", 10, DublinResident::facility)
            .text("residents.facility", 40, DublinResident::facilityName)
            .word("facility.kind", 10, DublinResident::kind)
            .text("person.household", 16, DublinResident::household)
            .name("person.familyName", DublinResident::familyName).name("person.givenNames", DublinResident::givenNames)
            .day("residents.arrived", DublinResident::arrived).day("dublin.since", DublinResident::since);

    private final DublinService dublin;
    private final Workbooks workbooks;
    private final BusinessClock clock;

    public DublinExport() { this(null, null, null); }

    @Inject public DublinExport(DublinService dublin, Workbooks workbooks, BusinessClock clock) {
        this.dublin = dublin;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    /** @param decided whether only those are told whose facility is decided to become a CADA */
    @GET
    @Produces(Workbooks.TYPE) public Response get(@QueryParam("facility") Long facility,
            @QueryParam("decided") boolean decided,
            @QueryParam("names") boolean names, @Context HttpHeaders headers) {
        return workbooks.answer("dublin-" + clock.today(), names, headers, LIST.of(Page.all(
                (first, size) -> dublin.present(facility, decided, first, size))));
    }
}
