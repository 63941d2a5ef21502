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
import org.havre.credit.CommitmentRow;
import org.havre.credit.service.CommitmentService;
import org.havre.shared.BusinessClock;
import org.havre.shared.web.Workbooks;
import org.havre.shared.workbook.Listing;

/** The commitments whose years hold one that is asked for, as a workbook. */
@Path("exports/commitments.xlsx")
@RequestScoped
public class CommitmentsExport {
    private static final Listing<CommitmentRow> LIST = Listing.<CommitmentRow>titled("commitments.title")
            .text("payments.commitment", 16, CommitmentRow::number).text("credits.facility", 40, CommitmentRow::title)
            .text("CreditGroup.OPERATOR", 30, CommitmentRow::operator)
            .number("credits.programme", row -> row.programme().number())
            .text("commitments.from", 14, row -> String.valueOf(row.from()))
            .text("commitments.to", 14, row -> String.valueOf(row.to()))
            .amount("commitments.ae", row -> row.ae().amount()).amount("commitments.paid", row -> row.paid().amount())
            .amount("commitments.left", row -> row.left().amount());

    private final CommitmentService commitments;
    private final Workbooks workbooks;
    private final BusinessClock clock;

    public CommitmentsExport() { this(null, null, null); }

    @Inject public CommitmentsExport(CommitmentService commitments, Workbooks workbooks, BusinessClock clock) {
        this.commitments = commitments;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    /** @param year that of the business date where none is named */
    @GET
    @Produces(Workbooks.TYPE) public Response get(@QueryParam("year") String year, @Context HttpHeaders headers) {
        var asked = CreditYears.read(year, clock.today());
        return workbooks.answer("engagements-" + asked, false, headers,
                LIST.of(commitments.ofYear(asked), String.valueOf(asked)));
    }
}
