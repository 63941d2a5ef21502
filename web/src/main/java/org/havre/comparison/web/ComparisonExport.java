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
import java.time.YearMonth;
import org.havre.access.service.Me;
import org.havre.comparison.export.ComparisonWorkbook;
import org.havre.comparison.service.ComparisonService;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Texts;
import org.havre.shared.web.KnownDay;
import org.havre.shared.web.Languages;
import org.havre.shared.web.Workbooks;

/** The same differences as {@code /comparison}, as a workbook. */
@Path("exports/comparison.xlsx")
@RequestScoped
public class ComparisonExport {
    private final ComparisonService comparisons;
    private final Me me;
    private final BusinessClock clock;

    public ComparisonExport() { this(null, null, null); }

    @Inject public ComparisonExport(ComparisonService comparisons, Me me, BusinessClock clock) {
        this.comparisons = comparisons;
        this.me = me;
        this.clock = clock;
    }

    /** @param drawn a day, as people type it on the screen; nothing for when the file came in */
    @GET
    @Produces(Workbooks.TYPE) public Response get(@QueryParam("month") YearMonth month,
            @QueryParam("drawn") String drawn, @Context HttpHeaders headers) {
        var told = comparisons.month(month, KnownDay.instant(drawn, clock.today()));
        if (told.drawn() == null) throw new NotFound("comparison");
        var texts = Texts.in(Languages.best(headers.getAcceptableLanguages()));
        var author = me.caller().displayName();
        StreamingOutput written = out -> ComparisonWorkbook.write(told, texts, author, clock.now(), out);
        return Response.ok(written).header(HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"ecarts-ofii-" + told.month() + ".xlsx\"").build();
    }
}
