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
import org.havre.occupancy.NightComparison;
import org.havre.quality.service.QualityService;
import org.havre.shared.BusinessClock;
import org.havre.shared.web.Workbooks;
import org.havre.shared.workbook.Listing;

/** The same as {@code /findings/nights}, as a workbook. */
@Path("exports/compared.xlsx")
@RequestScoped
public class ComparedExport {
    private static final Listing<NightComparison> LIST = Listing.<NightComparison>titled("compared.title")
            .text("facility.code", 10, NightComparison::code).text("facility.one", 40, NightComparison::name)
            .moment("compared.last", NightComparison::comparedAt).moment("compared.when", NightComparison::wrongAt)
            .sum("compared.wrong", NightComparison::wrong).day("compared.first", NightComparison::first)
            .day("compared.until", NightComparison::last)
            .sentence("compared.next", 60,
                    (texts, row) -> texts.text(row.isWrong() ? "compared.next.look" : "compared.next.none"));

    private final QualityService quality;
    private final Workbooks workbooks;
    private final BusinessClock clock;

    public ComparedExport() { this(null, null, null); }

    @Inject public ComparedExport(QualityService quality, Workbooks workbooks, BusinessClock clock) {
        this.quality = quality;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    @GET
    @Produces(Workbooks.TYPE) public Response get(@QueryParam("differing") boolean differing,
            @Context HttpHeaders headers) {
        return workbooks.answer("nuitees-recomptees-" + clock.today(), false, headers,
                LIST.of(quality.nights().stream().filter(one -> !differing || one.isWrong())));
    }
}
