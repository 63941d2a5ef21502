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
import org.havre.shared.web.Workbooks;
import org.havre.shared.workbook.Listing;
import org.havre.stay.service.AbsenceRow;
import org.havre.stay.service.AbsenceService;

/** Who is away, since when and what OFII is owed, as a workbook. */
@Path("exports/absences.xlsx")
@RequestScoped
public class AbsencesExport {
    private static final Listing<AbsenceRow> LIST = Listing.<AbsenceRow>titled("absences.title")
            .text("person.household", 16, row -> row.who().reference())
            .name("person.familyName", row -> row.who().familyName())
            .name("person.givenNames", row -> row.who().givenNames())
            .text("facility.code", 10, row -> row.who().code())
            .text("residents.facility", 40, row -> row.who().facilityName())
            .word("absences.state", 30, AbsenceRow::state)
            .day("absences.since", AbsenceRow::since).sum("absences.days", AbsenceRow::days)
            .word("absences.reason", 30, row -> row.away() == null ? null : row.away().reason())
            .day("absences.sheet.back", row -> row.away() == null ? null : row.away().nights().end())
            .day("absences.sheet.due", AbsenceRow::due)
            .day("absences.sheet.told", row -> row.who().told().reportedOn());

    private final AbsenceService absences;
    private final Workbooks workbooks;
    private final BusinessClock clock;

    public AbsencesExport() { this(null, null, null); }

    @Inject public AbsencesExport(AbsenceService absences, Workbooks workbooks, BusinessClock clock) {
        this.absences = absences;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    @GET
    @Produces(Workbooks.TYPE) public Response get(@QueryParam("ended") boolean ended,
            @QueryParam("names") boolean names, @Context HttpHeaders headers) {
        return workbooks.answer("absences-" + clock.today(), names, headers,
                LIST.of(absences.board(ended).rows(), clock.today()));
    }
}
