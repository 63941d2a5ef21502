package org.havre.stay.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
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
import org.havre.stay.service.OverstayService;

/** The exits that are to be carried out within some days, as a workbook. */
@Path("exports/exits.xlsx")
@RequestScoped
public class ExitsExport {
    private final OverstayService overstays;
    private final Workbooks workbooks;
    private final BusinessClock clock;

    public ExitsExport() { this(null, null, null); }

    @Inject public ExitsExport(OverstayService overstays, Workbooks workbooks, BusinessClock clock) {
        this.overstays = overstays;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    @GET
    @Produces(Workbooks.TYPE) public Response get(@QueryParam("days") @DefaultValue("60") int days,
            @QueryParam("facility") String facility, @QueryParam("names") boolean names, @Context HttpHeaders headers) {
        var today = clock.today();
        return workbooks.answer("sorties-" + today, names, headers,
                OverstaysExport.people("exits.title", today)
                        .of(Page.all((first, size) -> overstays.leaving(facility, days, first, size))));
    }
}
