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
import java.util.List;
import org.havre.shared.BusinessClock;
import org.havre.shared.Texts;
import org.havre.shared.web.Workbooks;
import org.havre.shared.workbook.Column;
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
        var asked = month == null ? YearMonth.from(clock.today()).minusMonths(1) : month;
        var today = clock.today();
        var rows = statements.closings(asked).stream().filter(row -> state == null || row.state(today) == state)
                .toList();
        return workbooks.answer("clotures-" + asked, headers, texts -> texts.text("closings.title", asked), rows,
                texts -> columns(texts, today));
    }

    private static List<Column<ClosingRow>> columns(Texts texts, LocalDate today) {
        return List.of(Column.text(texts.text("facility.code"), 10, ClosingRow::code),
                Column.text(texts.text("closings.facility"), 40, ClosingRow::name),
                Column.text(texts.text("closings.department"), 26, ClosingRow::department),
                Column.text(texts.text("statement.state"), 16, row -> texts.label(row.state(today))),
                Column.date(texts.text("statement.due"), ClosingRow::due),
                Column.date(texts.text("statement.closed"), ClosingRow::closedOn),
                Column.text(texts.text("statement.author"), 26, ClosingRow::author),
                Column.<ClosingRow>integer(texts.text("statement.nights.frozen"), ClosingRow::nights).summed());
    }
}
