package org.havre.quality.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.havre.quality.Finding;
import org.havre.quality.FindingFilter;
import org.havre.quality.QualityCheck;
import org.havre.quality.service.QualityService;
import org.havre.shared.BusinessClock;
import org.havre.shared.web.Workbooks;
import org.havre.shared.workbook.Listing;

/** The same as {@code /findings}, as a workbook. */
@Path("exports/findings.xlsx")
@RequestScoped
public class FindingsExport {
    private static final Listing<Finding> LIST = Listing.<Finding>titled("quality.sheet.day")
            .word("quality.check", 28, Finding::check).text("quality.code", 10, Finding::code)
            .text("quality.facility", 40, Finding::name).text("quality.department", 26, Finding::department)
            .text("quality.unit", 20, Finding::unit)
            .sentence("quality.what", 70, (texts, row) -> texts.text(row.key(), row.number()))
            .sum("quality.number", Finding::number);

    private final QualityService quality;
    private final Workbooks workbooks;
    private final BusinessClock clock;

    public FindingsExport() { this(null, null, null); }

    @Inject public FindingsExport(QualityService quality, Workbooks workbooks, BusinessClock clock) {
        this.quality = quality;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    @GET
    @Produces(Workbooks.TYPE) public Response get(@QueryParam("check") QualityCheck check,
            @QueryParam("facility") String facility, @Context HttpHeaders headers) {
        return workbooks.answer("coherence-" + clock.today(), false, headers,
                LIST.of(quality.withoutNames(new FindingFilter(check, facility)), clock.today()));
    }
}
