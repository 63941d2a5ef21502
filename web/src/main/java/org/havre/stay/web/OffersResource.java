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
import java.util.List;
import org.havre.facility.FacilityKind;
import org.havre.orientation.Directorate;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Texts;
import org.havre.shared.web.Commands;
import org.havre.shared.web.Languages;
import org.havre.shared.web.Wanted;
import org.havre.stay.service.NewOffer;
import org.havre.stay.service.OfferService;
import org.havre.stay.service.RegionService;
import org.havre.stay.service.RegistrationService;
import org.havre.stay.web.OfferAnswers.NewPlaces;
import org.havre.stay.web.OfferAnswers.NewRequest;
import org.havre.stay.web.OfferAnswers.OneChoice;
import org.havre.stay.web.OfferAnswers.OneOffer;
import org.havre.stay.web.OfferAnswers.OneRequest;
import org.havre.stay.web.OfferAnswers.Refused;

/** Places that OFII's regions offer each other, and what they ask for, for other programs; sending the household there answers a request. */
@Path("offers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OffersResource {
    private final OfferService offering;
    private final RegionService regions;
    private final RegistrationService registrations;
    private final Commands commands;
    private final BusinessClock clock;
    @Context private HttpHeaders headers;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public OffersResource() {
        this(null, null, null, null, null);
    }

    @Inject public OffersResource(OfferService offering, RegionService regions, RegistrationService registrations,
            Commands commands, BusinessClock clock) {
        this.offering = offering;
        this.regions = regions;
        this.registrations = registrations;
        this.commands = commands;
        this.clock = clock;
    }

    /** The caller's own, and those of the other regions that stand. */
    @GET public List<OneOffer> get() {
        return offering.offers().stream().map(OfferAnswers::of).toList();
    }

    /** A directorate offers places of those that are free. */
    @POST public Response offer(NewPlaces sent) {
        return commands.carryOut(sent, 201, () -> {
            long offer = offering.offer(new NewOffer(directorate(sent.directorate()),
                    Wanted.constant(sent.kind(), FacilityKind.class, "kind"), number(sent.places(), "places"),
                    number(sent.largest(), "largest"), Boolean.TRUE.equals(sent.stepFree()),
                    sent.from() == null ? clock.today() : Wanted.day(sent.from(), "from"),
                    Wanted.day(sent.until(), "until")));
            return one(offer);
        });
    }

    private static int number(Integer sent, String field) {
        if (sent == null) throw Wanted.unreadable("problem.missing", field);
        return sent;
    }

    private Long directorate(String name) {
        return name == null
                ? null
                : registrations.directorates().stream()
                        .filter(one -> one.name().equalsIgnoreCase(name.strip())).findFirst().map(Directorate::id)
                        .orElseThrow(() -> new NotFound("directorate"));
    }

    private OneOffer one(long offer) {
        return offering.offers().stream().filter(row -> row.id() == offer).findFirst().map(OfferAnswers::of)
                .orElseThrow(() -> new NotFound("offer"));
    }

    /** Nothing more can be asked for. */
    @POST
    @Path("{id}/withdrawal") public Response withdraw(@PathParam("id") long id) {
        return commands.carryOut("", 200, () -> {
            offering.withdraw(id);
            return one(id);
        });
    }

    /** What the other regions offer for a household that waits, with every reason against it. */
    @GET
    @Path("choices") public List<OneChoice> choices(@QueryParam("household") String household) {
        var texts = Texts.in(Languages.best(headers.getAcceptableLanguages()));
        return regions.choices(Wanted.text(household, "household")).offers().stream()
                .map(choice -> OfferAnswers.of(choice, texts)).toList();
    }

    /** Asks for places of an offer for a household that waits. */
    @POST
    @Path("{id}/requests") public Response ask(@PathParam("id") long id, NewRequest sent) {
        return commands.carryOut(sent, 201, () -> OfferAnswers
                .of(regions.ask(regions.ask(Wanted.text(sent.household(), "household"), id))));
    }

    /** Sent and received, without an answer first. */
    @GET
    @Path("requests") public List<OneRequest> requests() {
        return regions.asks().stream().map(OfferAnswers::of).toList();
    }

    /** The region that is asked has no such place, and says why. */
    @POST
    @Path("requests/{id}/refusal") public Response decline(@PathParam("id") long id, Refused sent) {
        return commands.carryOut(sent, 200, () -> {
            regions.decline(id, sent.because());
            return OfferAnswers.of(regions.ask(id));
        });
    }

    /** The region that asked does without. */
    @POST
    @Path("requests/{id}/withdrawal") public Response doWithout(@PathParam("id") long id) {
        return commands.carryOut("", 200, () -> {
            regions.withdraw(id);
            return OfferAnswers.of(regions.ask(id));
        });
    }
}
