package org.havre.occupancy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.YearMonth;
import org.havre.access.service.Me;
import org.havre.occupancy.export.OfiiWorkbook;
import org.havre.occupancy.service.OccupancyService;
import org.havre.shared.BusinessClock;

/** OFII's monthly workbook, from what Havre knows; of the month of the business date where none is named. */
@Path("exports/ofii.xlsx")
@RequestScoped
public class OfiiExport {
    private final OccupancyService occupancy;
    private final Me me;
    private final BusinessClock clock;

    public OfiiExport() { this(null, null, null); }

    @Inject public OfiiExport(OccupancyService occupancy, Me me, BusinessClock clock) {
        this.occupancy = occupancy;
        this.me = me;
        this.clock = clock;
    }

    @GET
    @Produces(OccupancyExport.WORKBOOK) public Response get(@QueryParam("month") YearMonth asked) {
        var month = asked == null ? YearMonth.from(clock.today()) : asked;
        var rows = occupancy.ofii(month);
        var author = me.caller().displayName();
        StreamingOutput written = out -> OfiiWorkbook.write(month, rows.stream(), author, clock.now(), out);
        return Response.ok(written)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ofii-" + month + ".xlsx\"").build();
    }
}
