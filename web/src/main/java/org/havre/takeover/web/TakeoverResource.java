package org.havre.takeover.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.havre.shared.BusinessClock;
import org.havre.takeover.export.TakeoverExport;

/** What Havre knows of the caller's facilities and people, in the layout of the take-over workbook. */
@Path("exports/takeover.xlsx")
@RequestScoped
public class TakeoverResource {
    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final TakeoverExport export;
    private final BusinessClock clock;

    public TakeoverResource() { this(null, null); }

    @Inject public TakeoverResource(TakeoverExport export, BusinessClock clock) {
        this.export = export;
        this.clock = clock;
    }

    @GET
    @Produces(WORKBOOK) public Response get() {
        export.require();
        StreamingOutput written = export::write;
        return Response.ok(written).header(HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"takeover-" + clock.today() + ".xlsx\"").build();
    }
}
