package org.havre.stay.web;

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
import java.util.List;
import org.havre.shared.web.Commands;
import org.havre.shared.web.Paging;
import org.havre.shared.web.Wanted;
import org.havre.stay.DeclarationFilter;
import org.havre.stay.DeclarationKind;
import org.havre.stay.Recipient;
import org.havre.stay.service.DeclarationService;
import org.havre.stay.web.DeclarationAnswers.Day;
import org.havre.stay.web.DeclarationAnswers.Marked;
import org.havre.stay.web.DeclarationAnswers.OneFacility;
import org.havre.stay.web.DeclarationAnswers.Undeclared;
import org.havre.stay.web.DeclarationAnswers.Withdrawn;

/** Declarations for other programs: what is still to be told, and the mark that it has been. */
@Path("declarations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeclarationsResource {
    private final DeclarationService declarations;
    private final Commands commands;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public DeclarationsResource() {
        this(null, null);
    }

    @Inject public DeclarationsResource(DeclarationService declarations, Commands commands) {
        this.declarations = declarations;
        this.commands = commands;
    }

    /** Events of which somebody outside is still to be told, what is due first comes first. */
    @GET public Undeclared get(@QueryParam("recipient") Recipient recipient, @QueryParam("kind") DeclarationKind kind,
            @QueryParam("facility") String facility, @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("100") int size) {
        var paging = new Paging(page, size);
        return DeclarationAnswers.of(
                declarations.events(new DeclarationFilter(recipient, kind, facility), paging.first(), size), paging);
    }

    /** How the facilities stand with OFII. */
    @GET
    @Path("facilities") public List<OneFacility> facilities() {
        return declarations.counts().stream().map(DeclarationAnswers::of).toList();
    }

    /** The event was declared on a day; nothing changes where it has been already. */
    @POST
    @Path("{recipient}/{kind}/{event}/declaration") public Response declare(
            @PathParam("recipient") Recipient recipient, @PathParam("kind") DeclarationKind kind,
            @PathParam("event") long event, Day sent) {
        return commands.carryOut(sent, 201, () -> {
            declarations.declareOne(recipient, kind, event, Wanted.day(sent.day()));
            return new Marked(recipient.name(), kind.name(), event, sent.day());
        });
    }

    /** The last declaration of the event was marked by error. */
    @POST
    @Path("{recipient}/{kind}/{event}/withdrawal") public Response withdraw(
            @PathParam("recipient") Recipient recipient, @PathParam("kind") DeclarationKind kind,
            @PathParam("event") long event) {
        return commands.carryOut(new Withdrawn(recipient.name(), kind.name(), event, 0), 200, () -> new Withdrawn(
                recipient.name(), kind.name(), event, declarations.withdrawOne(recipient, kind, event)));
    }
}
