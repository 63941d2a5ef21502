package org.havre.orientation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.havre.orientation.DecisionFilter;
import org.havre.orientation.DecisionNature;
import org.havre.orientation.DecisionOrigin;
import org.havre.orientation.Destination;
import org.havre.orientation.ExitReason;
import org.havre.orientation.Paper;
import org.havre.orientation.service.AdmissionService;
import org.havre.orientation.service.DecisionService;
import org.havre.orientation.service.ExitService;
import org.havre.orientation.service.NewAdmission;
import org.havre.orientation.service.NewExit;
import org.havre.orientation.service.TranscriptionService;
import org.havre.orientation.web.DecisionAnswers.Admission;
import org.havre.orientation.web.DecisionAnswers.AdmissionAnswer;
import org.havre.orientation.web.DecisionAnswers.Because;
import org.havre.orientation.web.DecisionAnswers.Confirmed;
import org.havre.orientation.web.DecisionAnswers.DecisionPage;
import org.havre.orientation.web.DecisionAnswers.Exit;
import org.havre.orientation.web.DecisionAnswers.ExitAnswer;
import org.havre.orientation.web.DecisionAnswers.Transcribed;
import org.havre.shared.NotFound;
import org.havre.shared.web.Commands;
import org.havre.shared.web.Paging;
import org.havre.shared.web.Wanted;

/** OFII's decisions for other programs: registered by OFII, or transcribed by a facility with the paper it received. */
@Path("decisions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DecisionsResource {
    private static final Jsonb JSON = JsonbBuilder.create();

    private final AdmissionService admissions;
    private final ExitService exits;
    private final DecisionService decisions;
    private final TranscriptionService transcriptions;
    private final Commands commands;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public DecisionsResource() {
        this(null, null, null, null, null);
    }

    @Inject public DecisionsResource(AdmissionService admissions, ExitService exits, DecisionService decisions,
            TranscriptionService transcriptions, Commands commands) {
        this.admissions = admissions;
        this.exits = exits;
        this.decisions = decisions;
        this.transcriptions = transcriptions;
        this.commands = commands;
    }

    /** Newest first. */
    @GET public DecisionPage get(@QueryParam("nature") DecisionNature nature,
            @QueryParam("origin") DecisionOrigin origin, @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("100") int size) {
        var paging = new Paging(page, size);
        return DecisionAnswers.of(decisions.decisions(new DecisionFilter(nature, origin, null), paging.first(), size),
                paging);
    }

    @POST
    @Path("admissions")
    @Consumes(MediaType.APPLICATION_JSON) public Response admit(Admission sent) {
        return admit(sent, null);
    }

    /** The same with the paper: parts {@code decision} and {@code paper}. */
    @POST
    @Path("admissions")
    @Consumes(MediaType.MULTIPART_FORM_DATA) public Response admit(List<EntityPart> parts) {
        var sent = new SentDecision(parts);
        return admit(sent.decision(Admission.class), sent.paper());
    }

    private Response admit(Admission sent, Paper paper) {
        return commands.carryOut(JSON.toJson(sent) + paper, 201, () -> {
            var admitted = admissions.admit(wanted(sent), paper);
            return new AdmissionAnswer(admitted.orientation(), admitted.household(), admitted.people(),
                    admitted.lastDay().toString(), DecisionAnswers.text(admitted.arrivedOn()));
        });
    }

    private NewAdmission wanted(Admission sent) {
        var expectedOn = Wanted.day(sent.expectedOn(), "expectedOn");
        return new NewAdmission(Wanted.text(sent.number(), "number"), facility(sent.facility(), expectedOn),
                Wanted.day(sent.decidedOn(), "decidedOn"), Wanted.dayOrNull(sent.notifiedOn(), "notifiedOn"),
                expectedOn, sent.household(),
                Wanted.list(sent.members()).stream().map(DecisionAnswers.Member::typed).toList(),
                Boolean.TRUE.equals(sent.proposed()));
    }

    private long facility(String code, LocalDate day) {
        var wanted = Wanted.text(code, "facility");
        return decisions.destinations(day).stream().filter(one -> wanted.equalsIgnoreCase(one.code())).findFirst()
                .map(Destination::facility).orElseThrow(() -> new NotFound("facility"));
    }

    @POST
    @Path("exits")
    @Consumes(MediaType.APPLICATION_JSON) public Response exit(Exit sent) {
        return exit(sent, null);
    }

    /** The same with the paper: parts {@code decision} and {@code paper}. */
    @POST
    @Path("exits")
    @Consumes(MediaType.MULTIPART_FORM_DATA) public Response exit(List<EntityPart> parts) {
        var sent = new SentDecision(parts);
        return exit(sent.decision(Exit.class), sent.paper());
    }

    private Response exit(Exit sent, Paper paper) {
        return commands.carryOut(JSON.toJson(sent) + paper, 201,
                () -> new ExitAnswer(exits.decide(new NewExit(Wanted.text(sent.number(), "number"),
                        Wanted.number(sent.household(), "household"), sent.person(),
                        Wanted.day(sent.decidedOn(), "decidedOn"), Wanted.dayOrNull(sent.notifiedOn(), "notifiedOn"),
                        Wanted.day(sent.endOfCare(), "endOfCare"),
                        Wanted.constant(sent.reason(), ExitReason.class, "reason")), paper)));
    }

    /** OFII has found it as it was transcribed. */
    @POST
    @Path("{id}/check") public Response check(@PathParam("id") long id) {
        return commands.carryOut("", 200, () -> {
            transcriptions.confirm(id);
            return new Confirmed(id);
        });
    }

    /** OFII does not find it as it was transcribed; what rests on it stays, and the facility owes an answer. */
    @POST
    @Path("{id}/contest")
    @Consumes(MediaType.APPLICATION_JSON) public Response contest(@PathParam("id") long id, Because sent) {
        return commands.carryOut(sent, 200, () -> {
            transcriptions.contest(id, Wanted.text(sent.because(), "because"));
            return new Transcribed(id, transcriptions.transcribed(id).state().name());
        });
    }

    /** The facility answers what OFII contests. */
    @POST
    @Path("{id}/contest/answer")
    @Consumes(MediaType.APPLICATION_JSON) public Response answer(@PathParam("id") long id, Because sent) {
        return commands.carryOut(sent, 200, () -> {
            transcriptions.answer(id, Wanted.text(sent.because(), "because"));
            return new Transcribed(id, transcriptions.transcribed(id).state().name());
        });
    }

    /** The file as it was received, under a name that says nothing of anybody. */
    @GET
    @Path("{id}/paper")
    @Produces(MediaType.WILDCARD) public Response paper(@PathParam("id") long id) {
        var paper = transcriptions.paper(id);
        var kind = paper.kind().orElseThrow();
        return Response.ok(paper.content(), kind.mediaType()).header(HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"decision-" + id + "." + kind.ending() + "\"").build();
    }
}
