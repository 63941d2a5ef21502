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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.havre.orientation.ExitReason;
import org.havre.shared.BusinessClock;
import org.havre.shared.Texts;
import org.havre.shared.web.Commands;
import org.havre.shared.web.Languages;
import org.havre.shared.web.ListsPeople;
import org.havre.shared.web.Paging;
import org.havre.shared.web.Wanted;
import org.havre.stay.Presence;
import org.havre.stay.ResidentFilter;
import org.havre.stay.service.ArrivalService;
import org.havre.stay.service.DepartureService;
import org.havre.stay.service.MoveService;
import org.havre.stay.service.NewArrival;
import org.havre.stay.service.NewBed;
import org.havre.stay.service.NewDeparture;
import org.havre.stay.service.NewMove;
import org.havre.stay.service.PresenceService;
import org.havre.stay.web.StayAnswers.Arrival;
import org.havre.stay.web.StayAnswers.Departure;
import org.havre.stay.web.StayAnswers.Move;
import org.havre.stay.web.StayAnswers.PersonBed;
import org.havre.stay.web.StayAnswers.Stays;

/** Stays for other programs: who is present, arrivals, moves and departures. */
@Path("stays")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StaysResource {
    private final PresenceService presence;
    private final ArrivalService arrivals;
    private final MoveService moves;
    private final DepartureService departures;
    private final Commands commands;
    private final BusinessClock clock;
    @Context private HttpHeaders headers;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public StaysResource() {
        this(null, null, null, null, null, null);
    }

    @Inject public StaysResource(PresenceService presence, ArrivalService arrivals, MoveService moves,
            DepartureService departures, Commands commands, BusinessClock clock) {
        this.presence = presence;
        this.arrivals = arrivals;
        this.moves = moves;
        this.departures = departures;
        this.commands = commands;
        this.clock = clock;
    }

    /** Those who sleep here on a night. */
    @GET
    @ListsPeople public Stays get(@QueryParam("facility") String facility, @QueryParam("on") LocalDate on,
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("100") int size) {
        var paging = new Paging(page, size);
        return StayAnswers.of(presence.residents(new ResidentFilter(on == null ? clock.today() : on, facility, null),
                Presence.Order.NAME, true, paging.first(), size), paging);
    }

    /** An arrival, with a bed for each of those who have come. */
    @POST public Response arrive(Arrival sent) {
        return commands.carryOut(sent, 201, () -> StayAnswers.of(arrivals.record(new NewArrival(
                Wanted.number(sent.orientation(), "orientation"), Wanted.day(sent.day()),
                Wanted.some(sent.beds(), "beds").stream().map(PersonBed::wish).toList(),
                accepted(sent.accept()))), texts()));
    }

    /** A move of this person, and of others with the same stroke where {@code others} are named. */
    @POST
    @Path("{id}/moves") public Response move(@PathParam("id") long id, Move sent) {
        var beds = Stream.concat(Stream.of(new NewBed(id, sent.unit(), sent.place())),
                Wanted.list(sent.others()).stream()
                        .map(bed -> new NewBed(Wanted.number(bed.stay(), "stay"), bed.unit(), bed.place())))
                .toList();
        return commands.carryOut(sent, 201, () -> StayAnswers.of(moves.move(
                new NewMove(Wanted.day(sent.day()), beds, sent.because(), accepted(sent.accept()))), texts()));
    }

    /** A departure of this person, and of others of the household where {@code others} are named. */
    @POST
    @Path("{id}/departure") public Response depart(@PathParam("id") long id, Departure sent) {
        var stays = Stream.concat(Stream.of(id), Wanted.list(sent.others()).stream()).toList();
        return commands.carryOut(sent, 201, () -> {
            departures.depart(new NewDeparture(stays, Wanted.day(sent.day()),
                    Wanted.constant(sent.reason(), ExitReason.class, "reason"),
                    sent.decision() == null ? null : departures.decisionNumbered(sent.decision()),
                    accepted(sent.accept())));
            return new StayAnswers.Departed(stays, sent.day());
        });
    }

    private static Set<String> accepted(List<String> keys) { return Set.copyOf(Wanted.list(keys)); }

    private Texts texts() { return Texts.in(Languages.best(headers.getAcceptableLanguages())); }
}
