package org.havre.stay.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.havre.shared.BusinessClock;
import org.havre.shared.Page;
import org.havre.shared.web.Workbooks;
import org.havre.shared.workbook.Listing;
import org.havre.stay.DeclarationCount;
import org.havre.stay.DeclarationFilter;
import org.havre.stay.DeclarationKind;
import org.havre.stay.OwedDeclaration;
import org.havre.stay.Recipient;
import org.havre.stay.service.DeclarationService;

/** What OFII and the prefect are still to be told, as the same filters find it on screen, and how facilities stand, as a workbook. */
@Path("exports/declarations.xlsx")
@RequestScoped
public class DeclarationsExport {
    private static final Listing<OwedDeclaration> LIST = Listing.<OwedDeclaration>titled("declarations.title")
            .word("declarations.kind", 26, OwedDeclaration::kind).day("declarations.due", OwedDeclaration::due)
            .word("declarations.recipient", 14, OwedDeclaration::recipient)
            .text("declarations.concerned", 20, OwedDeclaration::household)
            .sum("household.people", OwedDeclaration::people).day("declarations.day", OwedDeclaration::day)
            .text("facility.code", 10, OwedDeclaration::facility)
            .text("declarations.facility", 40, OwedDeclaration::facilityName)
            .word("declarations.state", 20, OwedDeclaration::state);
    private static final Listing<DeclarationCount> FACILITIES = Listing
            .<DeclarationCount>titled("declarations.facilities").text("facility.code", 10, DeclarationCount::facility)
            .text("declarations.facility", 40, DeclarationCount::facilityName)
            .sum("declarations.count.owed", DeclarationCount::owed)
            .sum("declarations.count.late", DeclarationCount::late)
            .sum("declarations.count.corrected", DeclarationCount::corrected)
            .day("declarations.count.oldest", DeclarationCount::oldest)
            .sum("declarations.count.told", DeclarationCount::told);

    private final DeclarationService declarations;
    private final Workbooks workbooks;
    private final BusinessClock clock;

    public DeclarationsExport() { this(null, null, null); }

    @Inject public DeclarationsExport(DeclarationService declarations, Workbooks workbooks, BusinessClock clock) {
        this.declarations = declarations;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    @GET
    @Produces(Workbooks.TYPE) public Response get(@QueryParam("recipient") Recipient recipient,
            @QueryParam("kind") DeclarationKind kind, @QueryParam("facility") String facility,
            @Context HttpHeaders headers) {
        var filter = new DeclarationFilter(recipient, kind, facility);
        return workbooks.answer("declarations-" + clock.today(), false, headers,
                LIST.of(Page.all((first, size) -> declarations.owed(filter, first, size)), clock.today()),
                FACILITIES.of(declarations.counts()));
    }
}
