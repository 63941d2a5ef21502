package org.havre.statement.web;

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
import java.time.YearMonth;
import org.havre.shared.BusinessClock;
import org.havre.shared.web.Workbooks;
import org.havre.shared.workbook.Listing;
import org.havre.statement.ClosingRow;
import org.havre.statement.MonthState;
import org.havre.statement.service.StatementService;

/** Who has closed a month and who is late, as a workbook; the last month that is over where none is named. */
@Path("exports/closings.xlsx")
@RequestScoped
public class ClosingsExport {
    private final StatementService statements;
    private final Workbooks workbooks;
    private final BusinessClock clock;

    public ClosingsExport() { this(null, null, null); }

    @Inject public ClosingsExport(StatementService statements, Workbooks workbooks, BusinessClock clock) {
        this.statements = statements;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    @GET
    @Produces(Workbooks.TYPE) public Response get(@QueryParam("month") YearMonth month,
            @QueryParam("state") MonthState state, @Context HttpHeaders headers) {
        var today = clock.today();
        var asked = month == null ? YearMonth.from(today).minusMonths(1) : month;
        return workbooks.answer("clotures-" + asked, false, headers, list(today).of(statements.closings(asked).stream()
                .filter(row -> state == null || row.state(today) == state), asked));
    }

    private static Listing<ClosingRow> list(LocalDate today) {
        return Listing.<ClosingRow>titled("closings.title").text("facility.code", 10, ClosingRow::code)
                .text("closings.facility", 40, ClosingRow::name).text("closings.department", 26, ClosingRow::department)
                .word("statement.state", 16, row -> row.state(today)).day("statement.due", ClosingRow::due)
                .day("statement.closed", ClosingRow::closedOn).text("statement.author", 26, ClosingRow::author)
                .sum("statement.nights.frozen", ClosingRow::nights);
    }
}
