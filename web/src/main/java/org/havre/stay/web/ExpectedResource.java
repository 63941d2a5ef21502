package org.havre.stay.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.havre.shared.BusinessClock;
import org.havre.shared.Texts;
import org.havre.shared.web.Languages;
import org.havre.stay.service.ArrivalService;
import org.havre.stay.web.ExpectedAnswers.Detail;
import org.havre.stay.web.ExpectedAnswers.Way;

/** Households on their way, for other programs: who comes, until when, and where they could sleep. */
@Path("orientations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ExpectedResource {
    private final ArrivalService arrivals;
    private final BusinessClock clock;
    @Context private HttpHeaders headers;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public ExpectedResource() {
        this(null, null);
    }

    @Inject public ExpectedResource(ArrivalService arrivals, BusinessClock clock) {
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** Those who have not all arrived, the most urgent first. */
    @GET public List<Way> get() {
        return arrivals.expected().stream().map(ExpectedAnswers::of).toList();
    }

    /** Its people, and every unit of the facility on a day, those that suit first, the others with every reason. */
    @GET
    @Path("{id}") public Detail get(@PathParam("id") long id, @QueryParam("on") LocalDate on) {
        return ExpectedAnswers.of(arrivals.reception(id, on == null ? clock.today() : on),
                Texts.in(Languages.best(headers.getAcceptableLanguages())));
    }
}
