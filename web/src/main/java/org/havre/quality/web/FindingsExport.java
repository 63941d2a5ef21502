package org.havre.quality.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.havre.access.service.Me;
import org.havre.quality.export.FindingsWorkbook;
import org.havre.quality.service.QualityService;
import org.havre.shared.BusinessClock;
import org.havre.shared.Texts;
import org.havre.shared.web.Languages;

/** The same as {@code /findings}, as a workbook. */
@Path("exports/findings.xlsx")
@RequestScoped
public class FindingsExport {
    private final QualityService quality;
    private final Me me;
    private final BusinessClock clock;

    public FindingsExport() { this(null, null, null); }

    @Inject public FindingsExport(QualityService quality, Me me, BusinessClock clock) {
        this.quality = quality;
        this.me = me;
        this.clock = clock;
    }

    @GET
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") public Response get(
            @Context HttpHeaders headers) {
        var rows = quality.withoutNames();
        var texts = Texts.in(Languages.best(headers.getAcceptableLanguages()));
        var author = me.caller().displayName();
        StreamingOutput written = out -> FindingsWorkbook.write(clock.today(), rows.stream(), texts, author,
                clock.now(),
                out);
        return Response.ok(written).header(HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"coherence-" + clock.today() + ".xlsx\"").build();
    }
}
