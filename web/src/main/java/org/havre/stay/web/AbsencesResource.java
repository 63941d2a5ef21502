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
import org.havre.shared.web.ListsPeople;
import org.havre.shared.web.Wanted;
import org.havre.stay.AbsenceReason;
import org.havre.stay.NoticeKind;
import org.havre.stay.service.AbsenceService;
import org.havre.stay.service.NewAbsence;
import org.havre.stay.web.AbsenceAnswers.Day;
import org.havre.stay.web.AbsenceAnswers.Declaration;
import org.havre.stay.web.AbsenceAnswers.Declared;
import org.havre.stay.web.AbsenceAnswers.Notice;
import org.havre.stay.web.AbsenceAnswers.OneAbsence;
import org.havre.stay.web.AbsenceAnswers.Told;

/** Absences for other programs: who is away, declarations, returns, and what OFII was told. */
@Path("absences")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AbsencesResource {
    private final AbsenceService absences;
    private final Commands commands;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public AbsencesResource() {
        this(null, null);
    }

    @Inject public AbsencesResource(AbsenceService absences, Commands commands) {
        this.absences = absences;
        this.commands = commands;
    }

    /** Those who are away or will be, those whom OFII is to be told about first. */
    @GET
    @ListsPeople public List<OneAbsence> get(@QueryParam("ended") @DefaultValue("false") boolean ended) {
        return absences.board(ended).rows().stream().map(AbsenceAnswers::of).toList();
    }

    /** People are away together: all of them or nobody. */
    @POST public Response declare(Declaration sent) {
        return commands.carryOut(sent, 201, () -> new Declared(absences.declare(wanted(sent))));
    }

    /** What was declared is put right; the stays are not read. */
    @POST
    @Path("{id}/revision") public Response revise(@PathParam("id") long id, Declaration sent) {
        return commands.carryOut(sent, 200, () -> {
            absences.revise(id, wanted(sent));
            return new Declared(List.of(id));
        });
    }

    /** Somebody has come back. */
    @POST
    @Path("{id}/return") public Response comeBack(@PathParam("id") long id, Day sent) {
        return commands.carryOut(sent, 200, () -> {
            absences.comeBack(id, Wanted.day(sent.day()));
            return new Declared(List.of(id));
        });
    }

    /** It was declared by error. */
    @POST
    @Path("{id}/cancellation") public Response cancel(@PathParam("id") long id) {
        return commands.carryOut(new Declared(List.of(id)), 200, () -> {
            absences.cancel(id);
            return new Declared(List.of(id));
        });
    }

    /** OFII has been told of somebody's absence, and of that of the household. */
    @POST
    @Path("notices") public Response tell(Notice sent) {
        return commands.carryOut(sent, 201,
                () -> new Told(absences.tell(Wanted.number(sent.stay(), "stay"),
                        Wanted.constant(sent.kind(), NoticeKind.class, "kind"), Wanted.day(sent.day())), sent.day()));
    }

    private static NewAbsence wanted(Declaration sent) {
        return new NewAbsence(Wanted.list(sent.stays()), Wanted.day(sent.from(), "from"),
                sent.back() == null ? null : Wanted.day(sent.back(), "back"),
                sent.reason() == null ? null : Wanted.constant(sent.reason(), AbsenceReason.class, "reason"),
                Boolean.TRUE.equals(sent.evidence()));
    }
}
