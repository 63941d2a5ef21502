package org.havre.orientation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.havre.orientation.DecisionFilter;
import org.havre.orientation.DecisionNature;
import org.havre.orientation.DecisionOrigin;
import org.havre.orientation.DecisionRow;
import org.havre.orientation.service.DecisionService;
import org.havre.shared.Page;
import org.havre.shared.web.Workbooks;
import org.havre.shared.workbook.Listing;

/** The decisions that the same filters find on screen, as a workbook: households by their reference. */
@Path("exports/decisions.xlsx")
@RequestScoped
public class DecisionsExport {
    private static final Listing<DecisionRow> LIST = Listing.<DecisionRow>titled("decisions.title")
            .text("decision.number", 18, DecisionRow::number).word("decision.nature", 26, DecisionRow::nature)
            .flag("decision.annulled", DecisionRow::annulled).day("decision.decidedOn", DecisionRow::decidedOn)
            .sentence("decision.origin", 30,
                    (texts, row) -> texts
                            .label(row.transcription() == null ? DecisionOrigin.OFII : row.transcription()))
            .text("person.household", 16, DecisionRow::household).sum("household.people", DecisionRow::people)
            .text("facility.code", 10, DecisionRow::facility).text("decision.facility", 40, DecisionRow::facilityName)
            .word("decision.state", 20, DecisionRow::orientation).day("decision.until", DecisionRow::until);

    private final DecisionService decisions;
    private final Workbooks workbooks;

    public DecisionsExport() { this(null, null); }

    @Inject public DecisionsExport(DecisionService decisions, Workbooks workbooks) {
        this.decisions = decisions;
        this.workbooks = workbooks;
    }

    @GET
    @Produces(Workbooks.TYPE) public Response get(@QueryParam("nature") DecisionNature nature,
            @QueryParam("origin") DecisionOrigin origin, @Context HttpHeaders headers) {
        var filter = new DecisionFilter(nature, origin, null);
        return workbooks.answer("decisions", false, headers,
                LIST.of(Page.all((first, size) -> decisions.decisions(filter, first, size))));
    }
}
