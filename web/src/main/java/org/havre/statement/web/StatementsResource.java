package org.havre.statement.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.havre.facility.DnaCode;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.web.Commands;
import org.havre.shared.web.Paging;
import org.havre.shared.web.Wanted;
import org.havre.statement.service.NewClosing;
import org.havre.statement.service.StatementService;
import org.havre.statement.web.StatementAnswers.Check;
import org.havre.statement.web.StatementAnswers.Closing;
import org.havre.statement.web.StatementAnswers.Months;
import org.havre.statement.web.StatementAnswers.OneStatement;

/** Closed months for other programs: who has closed, what was frozen, closing one, and counting one again. */
@Path("statements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StatementsResource {
    private final StatementService statements;
    private final Commands commands;
    private final BusinessClock clock;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public StatementsResource() {
        this(null, null, null);
    }

    @Inject public StatementsResource(StatementService statements, Commands commands, BusinessClock clock) {
        this.statements = statements;
        this.commands = commands;
        this.clock = clock;
    }

    /** A month of every facility of the scope, what is not closed first; the last that is over where none is named. */
    @GET public Months get(@QueryParam("month") YearMonth month, @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("100") int size) {
        var asked = month == null ? YearMonth.from(clock.today()).minusMonths(1) : month;
        return StatementAnswers.of(statements.closings(asked), new Paging(page, size), clock.today());
    }

    /** Closes a month: its figures are frozen, and signed by the caller. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON) public Response close(Closing sent) {
        return commands.carryOut(sent, 201, () -> StatementAnswers.of(statements.close(new NewClosing(
                facility(Wanted.text(sent.facility(), "facility")), month(Wanted.text(sent.month(), "month")),
                sent.nights()))));
    }

    @GET
    @Path("{facility}/{month}") public OneStatement statement(@PathParam("facility") String facility,
            @PathParam("month") String month) {
        return StatementAnswers.of(statements.month(facility(facility), month(month)).frozen()
                .orElseThrow(() -> new NotFound("statement")));
    }

    /** The month counted again from the facts as they were known when it was closed. */
    @GET
    @Path("{facility}/{month}/verification") public Check verify(@PathParam("facility") String facility,
            @PathParam("month") String month) {
        return StatementAnswers.of(statements.verify(facility(facility), month(month)));
    }

    private long facility(String code) {
        if (!DnaCode.isValid(code)) throw Wanted.unreadable("problem.code", "facility");
        return statements.numbered(new DnaCode(code));
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException noMonth) {
            throw Wanted.unreadable("problem.YearMonth", "month");
        }
    }
}
