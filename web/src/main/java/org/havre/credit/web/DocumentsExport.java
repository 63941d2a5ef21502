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
import java.time.LocalDate;
import org.havre.credit.DocumentFilter;
import org.havre.credit.DocumentRow;
import org.havre.credit.DocumentState;
import org.havre.credit.DueDocument;
import org.havre.credit.service.DocumentService;
import org.havre.shared.BusinessClock;
import org.havre.shared.web.Workbooks;
import org.havre.shared.workbook.Listing;

/** The documents of a year that the same filters find on screen, as a workbook. */
@Path("exports/credit-documents.xlsx")
@RequestScoped
public class DocumentsExport {
    private final DocumentService documents;
    private final Workbooks workbooks;
    private final BusinessClock clock;

    public DocumentsExport() { this(null, null, null); }

    @Inject public DocumentsExport(DocumentService documents, Workbooks workbooks, BusinessClock clock) {
        this.documents = documents;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    /** @param year that of the business date where none is named */
    @GET
    @Produces(Workbooks.TYPE) public Response get(@QueryParam("year") String year, @QueryParam("region") String region,
            @QueryParam("facility") Long facility, @QueryParam("document") DueDocument document,
            @QueryParam("state") DocumentState state, @Context HttpHeaders headers) {
        var asked = new DocumentFilter(CreditYears.read(year, clock.today()),
                region == null || region.isBlank() ? null : region, facility, document, state);
        return workbooks.answer("documents-" + asked.year(), false, headers,
                list(clock.today()).of(documents.find(asked), String.valueOf(asked.year())));
    }

    private static Listing<DocumentRow> list(LocalDate today) {
        return Listing.<DocumentRow>titled("documents.title").text("facility.code", 10, DocumentRow::code)
                .text("credits.facility", 40, DocumentRow::name).text("CreditGroup.OPERATOR", 30, DocumentRow::operator)
                .text("CreditGroup.REGION", 26, DocumentRow::region)
                .word("documents.document", 30, DocumentRow::document)
                .day("documents.dueOn", DocumentRow::dueOn)
                .word("documents.certainty", 20, row -> row.deadline().certainty())
                .word("documents.state", 18, row -> row.state(today))
                .day("documents.receivedOn", DocumentRow::receivedOn)
                .number("documents.late", row -> row.daysLate(today));
    }
}
