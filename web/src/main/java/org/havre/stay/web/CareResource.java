package org.havre.stay.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.havre.orientation.ConditionsGround;
import org.havre.orientation.DecisionNature;
import org.havre.orientation.service.AnnulmentService;
import org.havre.orientation.service.ConditionsService;
import org.havre.orientation.service.NewAnnulment;
import org.havre.orientation.service.NewConditionsEnd;
import org.havre.orientation.service.NewOutcome;
import org.havre.orientation.service.NewStay;
import org.havre.orientation.service.OutcomeService;
import org.havre.orientation.service.StayGrantService;
import org.havre.resident.ClaimBody;
import org.havre.resident.OutcomeKind;
import org.havre.shared.web.Commands;
import org.havre.shared.web.Wanted;
import org.havre.stay.web.CareAnswers.Annulment;
import org.havre.stay.web.CareAnswers.ConditionsEnd;
import org.havre.stay.web.CareAnswers.Decided;
import org.havre.stay.web.CareAnswers.Grant;
import org.havre.stay.web.CareAnswers.Said;

/** What other programs record of the end of care: outcomes of claims, and OFII's decisions on how long somebody may stay. */
@Path("care")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CareResource {
    private final OutcomeService outcomes;
    private final StayGrantService grants;
    private final ConditionsService conditions;
    private final AnnulmentService annulments;
    private final Commands commands;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public CareResource() {
        this(null, null, null, null, null);
    }

    @Inject public CareResource(OutcomeService outcomes, StayGrantService grants, ConditionsService conditions,
            AnnulmentService annulments, Commands commands) {
        this.outcomes = outcomes;
        this.grants = grants;
        this.conditions = conditions;
        this.annulments = annulments;
        this.commands = commands;
    }

    /** What OFPRA or CNDA said of a claim; the answer is the end of care that Havre proposes. */
    @POST
    @Path("outcomes") public Response say(Said sent) {
        return commands.carryOut(sent, 201, () -> CareAnswers.of(outcomes.record(new NewOutcome(
                Wanted.number(sent.person(), "person"), Wanted.constant(sent.body(), ClaimBody.class, "body"),
                Wanted.constant(sent.outcome(), OutcomeKind.class, "outcome"),
                Wanted.day(sent.decidedOn(), "decidedOn"),
                Wanted.dayOrNull(sent.readOn(), "readOn"), Wanted.dayOrNull(sent.notifiedOn(), "notifiedOn"),
                Wanted.dayOrNull(sent.appealEndsOn(), "appealEndsOn")))));
    }

    /** A stay after the end of care, or its extension. */
    @POST
    @Path("stays") public Response grant(Grant sent) {
        return commands.carryOut(sent, 201, () -> new Decided(grants.grant(new NewStay(
                Wanted.text(sent.number(), "number"),
                Wanted.constant(sent.nature(), DecisionNature.class, "nature") == DecisionNature.EXTENSION
                        ? DecisionNature.EXTENSION
                        : DecisionNature.STAY_GRANTED,
                Wanted.number(sent.household(), "household"), sent.person(),
                Wanted.dayOrNull(sent.requestedOn(), "requestedOn"), Wanted.day(sent.decidedOn(), "decidedOn"),
                Wanted.dayOrNull(sent.notifiedOn(), "notifiedOn"), Wanted.day(sent.until(), "until"))), sent.number()));
    }

    /** Reception conditions withdrawn or refused. */
    @POST
    @Path("conditions") public Response end(ConditionsEnd sent) {
        return commands.carryOut(sent, 201, () -> new Decided(conditions.end(new NewConditionsEnd(
                Wanted.text(sent.number(), "number"),
                Wanted.constant(sent.nature(), DecisionNature.class, "nature") == DecisionNature.REFUSAL
                        ? DecisionNature.REFUSAL
                        : DecisionNature.WITHDRAWAL,
                Wanted.number(sent.household(), "household"), sent.person(),
                Wanted.dayOrNull(sent.announcedOn(), "announcedOn"), Wanted.day(sent.decidedOn(), "decidedOn"),
                Wanted.dayOrNull(sent.notifiedOn(), "notifiedOn"),
                Wanted.constant(sent.ground(), ConditionsGround.class, "ground"),
                Boolean.TRUE.equals(sent.exceptional()), Boolean.TRUE.equals(sent.weighed()),
                Set.copyOf(Wanted.list(sent.accept())))), sent.number()));
    }

    /** A decision that counts as never taken; its trace stays. */
    @POST
    @Path("annulments") public Response annul(Annulment sent) {
        return commands.carryOut(sent, 201, () -> new Decided(annulments.annul(new NewAnnulment(
                Wanted.text(sent.number(), "number"), Wanted.number(sent.decision(), "decision"),
                Wanted.day(sent.decidedOn(), "decidedOn"), Wanted.dayOrNull(sent.notifiedOn(), "notifiedOn"),
                sent.because())), sent.number()));
    }
}
