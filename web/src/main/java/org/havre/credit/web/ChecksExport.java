package org.havre.credit.web;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.havre.credit.CreditCheck;
import org.havre.credit.CreditQuestion;
import org.havre.credit.DifferenceFilter;
import org.havre.credit.DifferenceRow;
import org.havre.credit.ReconciledState;
import org.havre.credit.service.ReconciliationService;
import org.havre.shared.BusinessClock;
import org.havre.shared.Texts;
import org.havre.shared.web.Workbooks;
import org.havre.shared.workbook.Listing;

/** The same findings as {@code /credits/checks}, as a workbook. */
@Path("exports/checks.xlsx")
@RequestScoped
public class ChecksExport {
    private static final int ALL = 100_000;
    private static final Listing<DifferenceRow> LIST = Listing.<DifferenceRow>titled("checks.title")
            .text("checks.code", 8, row -> row.type().name())
            .sentence("checks.finding", 60, (texts, row) -> texts.text(row.type().key()))
            .text("CreditGroup.REGION", 24, DifferenceRow::region).text("credits.facility", 44, DifferenceRow::title)
            .text("credits.year", 8, row -> row.isTiedToYear() ? String.valueOf(row.year()) : null)
            .text("checks.act", 34, DifferenceRow::target).sentence("checks.figures", 44, ChecksExport::figures)
            .word("differences.state", 12, DifferenceRow::state)
            .day("differences.firstSeen", DifferenceRow::firstSeenOn)
            .day("differences.closedOn", DifferenceRow::closedOn)
            .text("checks.author", 24, row -> row.said() == null ? null : row.said().author())
            .day("checks.said", row -> row.said() == null ? null : row.said().on())
            .text("differences.comment", 60, row -> row.said() == null ? null : row.said().comment());

    private final ReconciliationService reconciliation;
    private final Workbooks workbooks;
    private final BusinessClock clock;

    public ChecksExport() { this(null, null, null); }

    @Inject public ChecksExport(ReconciliationService reconciliation, Workbooks workbooks, BusinessClock clock) {
        this.reconciliation = reconciliation;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    /**
     * @param year     that of the business date where none is named
     * @param facility nothing for all of the scope
     */
    @GET
    @Produces(Workbooks.TYPE) public Response get(@QueryParam("year") String year, @QueryParam("region") String region,
            @QueryParam("facility") Long facility, @QueryParam("check") CreditCheck check,
            @QueryParam("state") ReconciledState state, @Context HttpHeaders headers) {
        var asked = new DifferenceFilter(CreditQuestion.checks(check), CreditYears.read(year, clock.today()),
                region == null || region.isBlank() ? null : region, facility, state, null);
        return workbooks.answer("controles-" + asked.year(), false, headers,
                LIST.of(reconciliation.find(asked, 0, ALL).rows().stream(), String.valueOf(asked.year())));
    }

    private static String figures(Texts texts, DifferenceRow row) {
        return row.why().stream().map(one -> texts.label(one.kind()) + " " + texts.value(one.value()))
                .collect(joining(", "));
    }
}
