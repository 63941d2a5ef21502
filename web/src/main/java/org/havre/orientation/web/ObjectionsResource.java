package org.havre.orientation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.havre.orientation.ReviewedWay;
import org.havre.orientation.service.NewObjection;
import org.havre.orientation.service.ObjectionService;
import org.havre.shared.web.Commands;
import org.havre.shared.web.Wanted;

/** The prefect's objections for other programs: what may be objected to, by reference and without a name. */
@Path("objections")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ObjectionsResource {
    private final ObjectionService objections;
    private final Commands commands;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public ObjectionsResource() {
        this(null, null);
    }

    @Inject public ObjectionsResource(ObjectionService objections, Commands commands) {
        this.objections = objections;
        this.commands = commands;
    }

    public record OpenWay(long orientation, String decision, String household, int people, String facility,
            String decidedOn, String expectedOn, String until) {}

    /** @param accept the codes of the warnings that were read */
    public record Sent(String because, List<String> accept) {}

    public record Objected(long orientation, String state, String freeFrom) {}

    /** Those to which an objection is still possible, the one whose delay ends first before the others. */
    @GET public List<OpenWay> get() {
        return objections.open().stream().map(ObjectionsResource::of).toList();
    }

    /** Ends the orientation, and frees every bed that is kept for it. */
    @POST
    @Path("{orientation}")
    @Consumes(MediaType.APPLICATION_JSON) public Response object(@PathParam("orientation") long orientation,
            Sent sent) {
        return commands.carryOut(sent, 201, () -> {
            var free = objections.object(new NewObjection(orientation, Wanted.text(sent.because(), "because"),
                    Set.copyOf(Wanted.list(sent.accept()))));
            return new Objected(orientation, objections.way(orientation).state().name(), free.toString());
        });
    }

    private static OpenWay of(ReviewedWay way) {
        return new OpenWay(way.orientation(), way.decision(), way.household(), way.people(), way.code(),
                way.decidedOn().toString(), way.expectedOn().toString(), way.until().toString());
    }
}
