package org.havre.credit.web;

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
import org.havre.access.service.Me;
import org.havre.credit.export.CreditsWorkbook;
import org.havre.credit.service.CreditReportService;
import org.havre.shared.BusinessClock;
import org.havre.shared.Texts;
import org.havre.shared.web.Languages;
import org.havre.shared.web.Workbooks;

/** The reconciliation of credits as a workbook that computes it again. */
@Path("exports/credits.xlsx")
@RequestScoped
public class CreditsExport {
    private final CreditReportService reports;
    private final Me me;
    private final BusinessClock clock;

    public CreditsExport() { this(null, null, null); }

    @Inject public CreditsExport(CreditReportService reports, Me me, BusinessClock clock) {
        this.reports = reports;
        this.me = me;
        this.clock = clock;
    }

    /**
     * @param year   that of the business date where none is named
     * @param region nothing for all of the scope
     */
    @GET
    @Produces(Workbooks.TYPE) public Response get(@QueryParam("year") String year, @QueryParam("region") String region,
            @Context HttpHeaders headers) {
        var asked = CreditYears.read(year, clock.today());
        var report = reports.of(asked, region == null || region.isBlank() ? null : region);
        var texts = Texts.in(Languages.best(headers.getAcceptableLanguages()));
        var author = me.caller().displayName();
        StreamingOutput written = out -> CreditsWorkbook.write(report, texts, author, clock.now(), out);
        return Response.ok(written).header(HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"credits-" + asked + ".xlsx\"").build();
    }
}
