package org.havre.stay.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.havre.orientation.Destination;
import org.havre.shared.NotFound;
import org.havre.shared.Texts;
import org.havre.shared.web.Commands;
import org.havre.shared.web.Languages;
import org.havre.shared.web.OneJsonb;
import org.havre.shared.web.Wanted;
import org.havre.stay.service.ShelterService;
import org.havre.stay.web.ShelteringAnswers.Sheltering;

/** Households taken in by phone or by the prefect, told by other programs. */
@Path("shelterings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ShelteringsResource {
    private final ShelterService shelters;
    private final Commands commands;
    @Context private HttpHeaders headers;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public ShelteringsResource() {
        this(null, null);
    }

    @Inject public ShelteringsResource(ShelterService shelters, Commands commands) {
        this.shelters = shelters;
        this.commands = commands;
    }

    /** A household that came, with a bed for each. */
    @POST public Response shelter(Sheltering sent) {
        return commands.carryOut(OneJsonb.JSON.toJson(sent), 201,
                () -> ShelteringAnswers.of(shelters.record(sent.wanted(facility(sent))),
                        Texts.in(Languages.best(headers.getAcceptableLanguages()))));
    }

    private long facility(Sheltering sent) {
        var code = Wanted.text(sent.facility(), "facility");
        return shelters.facilities(Wanted.day(sent.day())).stream().filter(one -> code.equalsIgnoreCase(one.code()))
                .findFirst().map(Destination::facility).orElseThrow(() -> new NotFound("facility"));
    }
}
