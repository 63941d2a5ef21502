package org.havre.orientation.web;

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
import java.time.LocalDate;
import java.util.List;
import org.havre.orientation.AskState;
import org.havre.orientation.TransferGround;
import org.havre.orientation.TransferShown;
import org.havre.orientation.service.AskService;
import org.havre.orientation.service.NewAsk;
import org.havre.orientation.service.NewAskAnswer;
import org.havre.orientation.service.NewTransfer;
import org.havre.orientation.service.TransferService;
import org.havre.orientation.web.TransferAnswers.Ask;
import org.havre.orientation.web.TransferAnswers.AskAnswer;
import org.havre.orientation.web.TransferAnswers.OneAsk;
import org.havre.orientation.web.TransferAnswers.Transfer;
import org.havre.orientation.web.TransferAnswers.Transfers;
import org.havre.shared.web.Commands;
import org.havre.shared.web.Paging;
import org.havre.shared.web.Wanted;

/** Transfers for other programs: decided by OFII, asked for by facilities; arrivals and departures carry them out. */
@Path("transfers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TransfersResource {
    private final TransferService transfers;
    private final AskService asks;
    private final Commands commands;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public TransfersResource() {
        this(null, null, null);
    }

    @Inject public TransfersResource(TransferService transfers, AskService asks, Commands commands) {
        this.transfers = transfers;
        this.asks = asks;
        this.commands = commands;
    }

    /** Those that are not over first, with who has left, who has arrived and who is in transit. */
    @GET public Transfers get(@QueryParam("shown") TransferShown shown,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("100") int size) {
        var paging = new Paging(page, size);
        return TransferAnswers.of(transfers.transfers(shown, paging.first(), size), paging);
    }

    /** OFII's decision; an orientation then leads to the new facility, and is cancelled as any other. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON) public Response transfer(Transfer sent) {
        return commands.carryOut(sent, 201, () -> TransferAnswers.of(transfers.transfer(new NewTransfer(
                Wanted.text(sent.number(), "number"), Wanted.text(sent.household(), "household"),
                Wanted.number(sent.facility(), "facility"), Wanted.day(sent.decidedOn(), "decidedOn"),
                optional(sent.notifiedOn()), Wanted.day(sent.expectedOn(), "expectedOn")))));
    }

    private static LocalDate optional(String day) { return day == null ? null : Wanted.day(day, "notifiedOn"); }

    /** What facilities ask for, without an answer first. */
    @GET
    @Path("requests") public List<OneAsk> requests() {
        return asks.asks().stream().map(TransferAnswers::of).toList();
    }

    @POST
    @Path("requests")
    @Consumes(MediaType.APPLICATION_JSON) public Response ask(Ask sent) {
        return commands.carryOut(sent, 201,
                () -> TransferAnswers.of(asks.ask(asks.ask(new NewAsk(Wanted.text(sent.household(), "household"),
                        Wanted.constant(sent.ground(), TransferGround.class, "ground"))))));
    }

    /** OFII's answer with its reasons; granting is not yet deciding. */
    @POST
    @Path("requests/{id}/answer")
    @Consumes(MediaType.APPLICATION_JSON) public Response answer(@PathParam("id") long id, AskAnswer sent) {
        return commands.carryOut(sent, 201, () -> {
            asks.answer(new NewAskAnswer(id, Wanted.constant(sent.answer(), AskState.class, "answer"),
                    sent.because()));
            return TransferAnswers.of(asks.ask(id));
        });
    }
}
