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
import org.havre.stay.service.ArrivalService;

/** Households on their way to the reader's facilities, as a workbook. */
@Path("exports/arrivals.xlsx")
@RequestScoped
public class ArrivalsExport {
    private final ArrivalService arrivals;
    private final Workbooks workbooks;
    private final BusinessClock clock;

    public ArrivalsExport() { this(null, null, null); }

    @Inject public ArrivalsExport(ArrivalService arrivals, Workbooks workbooks, BusinessClock clock) {
        this.arrivals = arrivals;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    @GET
    @Produces(Workbooks.TYPE) public Response get(@QueryParam("names") boolean names, @Context HttpHeaders headers) {
        return workbooks.answer("arrivees-" + clock.today(), names, headers,
                WaysSheet.titled("arrivals.title").of(arrivals.expected()));
    }
}
