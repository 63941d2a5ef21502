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
import java.time.YearMonth;
import org.havre.shared.BusinessClock;
import org.havre.shared.web.Workbooks;
import org.havre.shared.workbook.Listing;
import org.havre.stay.EvictionCounters;
import org.havre.stay.service.OverstayService;

/** The ministry's four counters of a month, as a workbook. */
@Path("exports/counters.xlsx")
@RequestScoped
public class CountersExport {
    private static final Listing<EvictionCounters> LIST = Listing.<EvictionCounters>titled("counters.title")
            .text("counters.department", 14, EvictionCounters::department)
            .text("facility.department", 26, EvictionCounters::departmentName)
            .sum("counters.leftAlone", EvictionCounters::leftAlone).sum("counters.notices", EvictionCounters::notices)
            .sum("counters.applications", EvictionCounters::applications)
            .sum("counters.executed", EvictionCounters::executed);

    private final OverstayService overstays;
    private final Workbooks workbooks;
    private final BusinessClock clock;

    public CountersExport() { this(null, null, null); }

    @Inject public CountersExport(OverstayService overstays, Workbooks workbooks, BusinessClock clock) {
        this.overstays = overstays;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    @GET
    @Produces(Workbooks.TYPE) public Response get(@QueryParam("month") YearMonth month, @Context HttpHeaders headers) {
        var asked = month == null ? YearMonth.from(clock.today()) : month;
        return workbooks.answer("compteurs-" + asked, false, headers, LIST.of(overstays.counters(asked), asked));
    }
}
