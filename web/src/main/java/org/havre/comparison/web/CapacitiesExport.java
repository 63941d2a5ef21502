package org.havre.comparison.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import org.havre.access.service.Me;
import org.havre.comparison.export.CapacitiesWorkbook;
import org.havre.comparison.service.CapacityService;
import org.havre.shared.BusinessClock;
import org.havre.shared.Texts;
import org.havre.shared.web.Languages;

/** The same capacities as {@code /capacities}, as a workbook. */
@Path("exports/capacities.xlsx")
@RequestScoped
public class CapacitiesExport {
    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final CapacityService capacities;
    private final Me me;
    private final BusinessClock clock;

    public CapacitiesExport() { this(null, null, null); }

    @Inject public CapacitiesExport(CapacityService capacities, Me me, BusinessClock clock) {
        this.capacities = capacities;
        this.me = me;
        this.clock = clock;
    }

    @GET
    @Produces(WORKBOOK) public Response get(@QueryParam("on") LocalDate on, @Context HttpHeaders headers) {
        var day = on == null ? clock.today() : on;
        var rows = capacities.on(day);
        var texts = Texts.in(Languages.best(headers.getAcceptableLanguages()));
        var author = me.caller().displayName();
        StreamingOutput written = out -> CapacitiesWorkbook.write(day, rows.stream(), texts, author, clock.now(), out);
        return Response.ok(written)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"capacites-" + day + ".xlsx\"").build();
    }
}
