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
import org.havre.takeover.export.TakeoverTemplate;

/** The blank workbook of the take-over, with notes and lists to choose from: nothing in it is anybody's. */
@Path("exports/takeover-template.xlsx")
@RequestScoped
public class TemplateResource {
    private final TakeoverExport export;
    private final BusinessClock clock;

    public TemplateResource() { this(null, null); }

    @Inject public TemplateResource(TakeoverExport export, BusinessClock clock) {
        this.export = export;
        this.clock = clock;
    }

    @GET
    @Produces(TakeoverResource.WORKBOOK) public Response get() {
        export.requireTemplate();
        StreamingOutput written = out -> TakeoverTemplate.write("Havre", clock.now(), out);
        return Response.ok(written)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"havre-reprise.xlsx\"").build();
    }
}
