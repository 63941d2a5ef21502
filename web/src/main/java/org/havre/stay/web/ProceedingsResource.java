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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.havre.shared.BusinessClock;
import org.havre.shared.web.Commands;
import org.havre.shared.web.Wanted;
import org.havre.stay.ProceedingState;
import org.havre.stay.ReturnRequest;
import org.havre.stay.service.NewApplication;
import org.havre.stay.service.NewNotice;
import org.havre.stay.service.OverstayService;
import org.havre.stay.service.ProceedingService;
import org.havre.stay.web.CareAnswers.Application;
import org.havre.stay.web.CareAnswers.Counters;
import org.havre.stay.web.CareAnswers.Notice;
import org.havre.stay.web.CareAnswers.OneProceeding;
import org.havre.stay.web.CareAnswers.Opened;
import org.havre.stay.web.CareAnswers.Step;

/** Formal notices and court applications for other programs. */
@Path("proceedings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProceedingsResource {
    private final ProceedingService proceedings;
    private final OverstayService overstays;
    private final Commands commands;
    private final BusinessClock clock;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public ProceedingsResource() {
        this(null, null, null, null);
    }

    @Inject public ProceedingsResource(ProceedingService proceedings, OverstayService overstays, Commands commands,
            BusinessClock clock) {
        this.proceedings = proceedings;
        this.overstays = overstays;
        this.commands = commands;
        this.clock = clock;
    }

    /** Those of a household, the newest first. */
    @GET public List<OneProceeding> get(@QueryParam("household") Long household) {
        return proceedings.file(Wanted.number(household, "household")).proceedings().stream().map(CareAnswers::of)
                .toList();
    }

    /** Formal notice to a household. */
    @POST public Response give(Notice sent) {
        return commands.carryOut(sent, 201, () -> new Opened(proceedings.give(new NewNotice(
                Wanted.number(sent.household(), "household"), Wanted.day(sent.notifiedOn(), "notifiedOn"),
                Wanted.day(sent.leaveBy(), "leaveBy"), Boolean.TRUE.equals(sent.permit()),
                Wanted.constant(sent.returning(), ReturnRequest.class, "returning"),
                Set.copyOf(Wanted.list(sent.accept()))))));
    }

    /** The judge is asked. */
    @POST
    @Path("{id}/application") public Response apply(@PathParam("id") long id, Application sent) {
        return commands.carryOut(sent, 201, () -> {
            proceedings.apply(new NewApplication(id, Wanted.day(sent.appliedOn(), "appliedOn"),
                    Wanted.dayOrNull(sent.finalOn(), "finalOn"), Boolean.TRUE.equals(sent.breach())));
            return new Opened(id);
        });
    }

    /** The judge has ruled, the order is carried out, or nothing is left to do. */
    @POST
    @Path("{id}/steps") public Response step(@PathParam("id") long id, Step sent) {
        return commands.carryOut(sent, 201, () -> {
            proceedings.step(id, Wanted.constant(sent.state(), ProceedingState.class, "state"),
                    Wanted.day(sent.day(), "day"));
            return new Opened(id);
        });
    }

    /** The ministry's four counters of a month, by department. */
    @GET
    @Path("counters") public Counters counters(@QueryParam("month") YearMonth month) {
        var asked = month == null ? YearMonth.from(clock.today()) : month;
        return new Counters(asked.toString(), overstays.counters(asked).stream().map(CareAnswers::of).toList());
    }
}
