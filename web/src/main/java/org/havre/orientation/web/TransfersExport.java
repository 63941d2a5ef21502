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
import org.havre.orientation.AskRow;
import org.havre.orientation.TransferRow;
import org.havre.orientation.TransferShown;
import org.havre.orientation.service.AskService;
import org.havre.orientation.service.TransferService;
import org.havre.shared.Page;
import org.havre.shared.web.Workbooks;
import org.havre.shared.workbook.Listing;

/** The transfers that the same filter finds on screen, and what facilities ask for, as a workbook. */
@Path("exports/transfers.xlsx")
@RequestScoped
public class TransfersExport {
    private static final Listing<TransferRow> LIST = Listing.<TransferRow>titled("transfers.title")
            .text("decision.number", 18, TransferRow::decision).day("decision.decidedOn", TransferRow::decidedOn)
            .text("person.household", 16, TransferRow::household).name("person.familyName", TransferRow::familyName)
            .name("person.givenNames", TransferRow::givenNames).word("transfers.side", 14, TransferRow::side)
            .text("transfers.from", 36, TransferRow::from).text("transfers.to", 36, TransferRow::to)
            .day("arrivals.expectedOn", TransferRow::expectedOn).day("transfers.lastDay", TransferRow::lastDay)
            .word("decision.state", 20, TransferRow::state).sum("household.people", TransferRow::people)
            .sum("transfers.arrived", TransferRow::arrived).sum("transfers.sheet.left", TransferRow::leftBehind)
            .sum("transfers.sheet.transit", TransferRow::inTransit)
            .number("transfers.sheet.nights", TransferRow::nights);
    private static final Listing<AskRow> ASKED = Listing.<AskRow>titled("asks.title")
            .text("person.household", 16, AskRow::reference).name("person.familyName", AskRow::familyName)
            .name("person.givenNames", AskRow::givenNames).text("asks.facility", 36, AskRow::facility)
            .word("asks.ground", 26, AskRow::ground).day("asks.askedOn", AskRow::askedOn)
            .word("asks.answer", 20, AskRow::state).day("asks.sheet.answered", AskRow::answeredOn)
            .text("asks.because", 50, AskRow::because);

    private final TransferService transfers;
    private final AskService asks;
    private final Workbooks workbooks;

    public TransfersExport() { this(null, null, null); }

    @Inject public TransfersExport(TransferService transfers, AskService asks, Workbooks workbooks) {
        this.transfers = transfers;
        this.asks = asks;
        this.workbooks = workbooks;
    }

    @GET
    @Produces(Workbooks.TYPE) public Response get(@QueryParam("shown") TransferShown shown,
            @QueryParam("names") boolean names, @Context HttpHeaders headers) {
        return workbooks.answer("transferts", names, headers,
                LIST.of(Page.all((first, size) -> transfers.transfers(shown, first, size))),
                ASKED.of(asks.asks()));
    }
}
