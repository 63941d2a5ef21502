package org.havre.credit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.havre.credit.service.ActService;

/** The papers of acts about places and money. */
@Path("credits/acts")
@RequestScoped
public class ActPapersResource {
    private final ActService acts;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public ActPapersResource() {
        this(null);
    }

    @Inject public ActPapersResource(ActService acts) { this.acts = acts; }

    /** The file as it was received. */
    @GET
    @Path("{id}/paper")
    @Produces(MediaType.WILDCARD) public Response paper(@PathParam("id") long id) {
        var paper = acts.paper(id);
        var kind = paper.kind().orElseThrow();
        return Response.ok(paper.content(), kind.mediaType()).header(HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"acte-" + id + "." + kind.ending() + "\"").build();
    }
}
