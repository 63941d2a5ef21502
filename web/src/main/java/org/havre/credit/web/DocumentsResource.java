package org.havre.credit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.havre.credit.Certainty;
import org.havre.credit.DocumentFilter;
import org.havre.credit.DocumentRow;
import org.havre.credit.DocumentState;
import org.havre.credit.DueDocument;
import org.havre.credit.service.DocumentService;
import org.havre.shared.BusinessClock;
import org.havre.shared.web.Paging;

/** The documents that a year asks for, received or missing, as on screen, for other programs. */
@Path("credits/documents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DocumentsResource {
    private final DocumentService documents;
    private final BusinessClock clock;

    public DocumentsResource() { this(null, null); }

    @Inject public DocumentsResource(DocumentService documents, BusinessClock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    public record CreditDocuments(int year, List<CreditDocument> items, int page, int size, long total) {}

    /**
     * @param facility   its code; absent where it has none
     * @param certainty  how well the source of its day is known
     * @param receivedOn absent while it is not there
     */
    public record CreditDocument(String facility, String name, String region, DueDocument document, String dueOn,
            Certainty certainty, DocumentState state, String receivedOn) {}

    /** @param year that of the business date where none is named */
    @GET public CreditDocuments get(@QueryParam("year") String year, @QueryParam("region") String region,
            @QueryParam("document") DueDocument document, @QueryParam("state") DocumentState state,
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("100") int size) {
        var paging = new Paging(page, size);
        var today = clock.today();
        var asked = new DocumentFilter(CreditYears.read(year, today),
                region == null || region.isBlank() ? null : region, null, document, state);
        var found = documents.find(asked);
        return new CreditDocuments(asked.year(), found.stream().skip(paging.first()).limit(size)
                .map(row -> of(row, today)).toList(), page, size, found.size());
    }

    private static CreditDocument of(DocumentRow row, LocalDate today) {
        return new CreditDocument(row.code(), row.name(), row.regionCode(), row.document(), row.dueOn().toString(),
                row.deadline().certainty(), row.state(today),
                row.receivedOn() == null ? null : row.receivedOn().toString());
    }
}
