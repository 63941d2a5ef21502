package org.havre.stay.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.havre.orientation.service.NewAdmission;
import org.havre.shared.BusinessClock;
import org.havre.shared.Texts;
import org.havre.shared.web.Commands;
import org.havre.shared.web.Languages;
import org.havre.shared.web.Wanted;
import org.havre.stay.service.NewPlacement;
import org.havre.stay.service.PlacementService;
import org.havre.stay.web.PlacementAnswers.Orientation;
import org.havre.stay.web.PlacementAnswers.Place;
import org.havre.stay.web.PlacementAnswers.Waiting;

/** Who waits for a place, where it could be in the region, and the decision that sends somebody there, for other programs. */
@Path("placements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PlacementsResource {
    private final PlacementService placements;
    private final Commands commands;
    private final BusinessClock clock;
    @Context private HttpHeaders headers;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public PlacementsResource() {
        this(null, null, null);
    }

    @Inject public PlacementsResource(PlacementService placements, Commands commands, BusinessClock clock) {
        this.placements = placements;
        this.commands = commands;
        this.clock = clock;
    }

    /** The longest waiting first. */
    @GET public List<Waiting> get() {
        return placements.waiting().stream().map(PlacementAnswers::of).toList();
    }

    /** Every unit of the region for a household, the best first. */
    @GET
    @Path("{household}") public List<Place> get(@PathParam("household") String household,
            @QueryParam("on") LocalDate on) {
        var texts = Texts.in(Languages.best(headers.getAcceptableLanguages()));
        return placements.search(household, on == null ? clock.today().plusDays(1) : on).options().stream()
                .map(option -> PlacementAnswers.of(option, texts)).toList();
    }

    /** Sends a household to the facility of a unit and keeps its beds: both or nothing. */
    @POST public Response orient(Orientation sent) {
        return commands.carryOut(sent, 201, () -> PlacementAnswers.of(placements.orient(wanted(sent))));
    }

    private NewPlacement wanted(Orientation sent) {
        var household = Wanted.text(sent.household(), "household");
        var expectedOn = Wanted.day(sent.expectedOn(), "expectedOn");
        var unit = Wanted.number(sent.unit(), "unit");
        var facility = placements.search(household, expectedOn).of(unit).facility().facility();
        return new NewPlacement(new NewAdmission(Wanted.text(sent.number(), "number"), facility,
                Wanted.day(sent.decidedOn(), "decidedOn"), Wanted.dayOrNull(sent.notifiedOn(), "notifiedOn"),
                expectedOn, household, List.of(), Boolean.TRUE.equals(sent.proposed())), unit);
    }
}
