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
import java.util.Set;
import org.havre.orientation.OrientationAct;
import org.havre.orientation.OrientationState;
import org.havre.orientation.PlaceAnswer;
import org.havre.shared.BusinessClock;
import org.havre.shared.Texts;
import org.havre.shared.web.Commands;
import org.havre.shared.web.Languages;
import org.havre.shared.web.Wanted;
import org.havre.stay.service.ArrivalService;
import org.havre.stay.service.NewAct;
import org.havre.stay.service.NewAnswer;
import org.havre.stay.service.NewReservation;
import org.havre.stay.service.NonArrival;
import org.havre.stay.service.NonArrivalService;
import org.havre.stay.service.ReservationService;
import org.havre.stay.service.WayService;
import org.havre.stay.web.ExpectedAnswers.Detail;
import org.havre.stay.web.ExpectedAnswers.NewOutcome;
import org.havre.stay.web.ExpectedAnswers.NewPlaceAnswer;
import org.havre.stay.web.ExpectedAnswers.OutcomeAnswer;
import org.havre.stay.web.ExpectedAnswers.Reservation;
import org.havre.stay.web.ExpectedAnswers.Way;
import org.havre.stay.web.StayAnswers.PersonBed;

/** Households on their way, for other programs: who comes, until when, and where they could sleep. */
@Path("orientations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ExpectedResource {
    private final ArrivalService arrivals;
    private final ReservationService reservations;
    private final WayService ways;
    private final NonArrivalService nonArrivals;
    private final Commands commands;
    private final BusinessClock clock;
    @Context private HttpHeaders headers;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public ExpectedResource() {
        this(null, null, null, null, null, null);
    }

    @Inject public ExpectedResource(ArrivalService arrivals, ReservationService reservations, WayService ways,
            NonArrivalService nonArrivals, Commands commands, BusinessClock clock) {
        this.arrivals = arrivals;
        this.reservations = reservations;
        this.ways = ways;
        this.nonArrivals = nonArrivals;
        this.commands = commands;
        this.clock = clock;
    }

    /** Those who have not all arrived, the most urgent first. */
    @GET public List<Way> get() {
        return arrivals.expected().stream().map(ExpectedAnswers::of).toList();
    }

    /** Its people, and every unit of the facility on a day, those that suit first, the others with every reason. */
    @GET
    @Path("{id}") public Detail get(@PathParam("id") long id, @QueryParam("on") LocalDate on) {
        return ExpectedAnswers.of(arrivals.reception(id, on == null ? clock.today() : on), texts());
    }

    /** Keeps beds for those who are named until the last night of the offer, instead of what was kept for them before. */
    @POST
    @Path("{id}/reservation")
    @Consumes(MediaType.APPLICATION_JSON) public Response reserve(@PathParam("id") long id, Reservation sent) {
        return commands.carryOut(sent, 201, () -> ExpectedAnswers.of(reservations.reserve(new NewReservation(id,
                Wanted.day(sent.from(), "from"),
                Wanted.some(sent.beds(), "beds").stream().map(PersonBed::wish).toList(),
                Set.copyOf(Wanted.list(sent.accept())))), texts()));
    }

    /** Says whether the place is there and suits; answered with the orientation as it then is. */
    @POST
    @Path("{id}/answer")
    @Consumes(MediaType.APPLICATION_JSON) public Response answer(@PathParam("id") long id, NewPlaceAnswer sent) {
        return commands.carryOut(sent, 201, () -> {
            ways.answer(new NewAnswer(id, Wanted.constant(sent.answer(), PlaceAnswer.class, "answer"),
                    sent.reason() == null
                            ? null
                            : Wanted.constant(sent.reason(), PlaceAnswer.Reason.class, "reason"),
                    sent.note()));
            return ExpectedAnswers.of(ways.way(id));
        });
    }

    /** Records what became of it: by OFII's hand, or that nobody came by the facility's. */
    @POST
    @Path("{id}/outcome")
    @Consumes(MediaType.APPLICATION_JSON) public Response outcome(@PathParam("id") long id, NewOutcome sent) {
        return commands.carryOut(sent, 201, () -> {
            var free = isOfTheFacility(sent.act())
                    ? nonArrivals.record(new NonArrival(id, OrientationState.valueOf(sent.act()), sent.because()))
                    : ways.act(new NewAct(id, Wanted.constant(sent.act(), OrientationAct.class, "act"),
                            sent.because()));
            return new OutcomeAnswer(id, ways.way(id).state().name(), free.toString());
        });
    }

    private static boolean isOfTheFacility(String act) {
        return OrientationState.NOT_ARRIVED.name().equals(act) || OrientationState.WITHDRAWN.name().equals(act);
    }

    private Texts texts() { return Texts.in(Languages.best(headers.getAcceptableLanguages())); }
}
