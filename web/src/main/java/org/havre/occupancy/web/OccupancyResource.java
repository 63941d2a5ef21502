package org.havre.occupancy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Map;
import org.havre.occupancy.service.OccupancyService;
import org.havre.shared.Texts;
import org.havre.shared.web.Languages;

/** The figures of the caller's scope, for other programs. */
@Path("occupancy")
@RequestScoped
public class OccupancyResource {
    private static final String NOTE = "Havre-Note";

    private final OccupancyService occupancy;

    public OccupancyResource() { this(null); }

    @Inject public OccupancyResource(OccupancyService occupancy) { this.occupancy = occupancy; }

    @GET
    @Produces(MediaType.APPLICATION_JSON) public Response get(@BeanParam OccupancyParameters parameters,
            @Context HttpHeaders headers) {
        var asked = parameters.question();
        occupancy.look(asked);
        StreamingOutput rows = out -> {
            try (var json = new OccupancyJson(out, asked.grouping(), asked.step(), asked.attribute() == null)) {
                occupancy.tell(asked, json);
            }
        };
        var answer = Response.ok(rows);
        if (asked.knownAt() != null && occupancy.isBeforeAllRecords(asked))
            answer.header(NOTE,
                    Texts.in(Languages.best(headers.getAcceptableLanguages())).text("occupancy.unknown.yet"));
        return answer.build();
    }

    /** What the figures of each group were on the nights of the period that are over, and how long stays are. */
    @GET
    @Path("nights")
    @Produces(MediaType.APPLICATION_JSON) public List<Map<String, Object>> nights(
            @BeanParam OccupancyParameters parameters) {
        var asked = parameters.question();
        return occupancy.nights(asked).stream().map(row -> NightsJson.of(row, asked.grouping())).toList();
    }
}
