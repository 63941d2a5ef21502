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
import java.util.List;
import org.havre.shared.web.Commands;
import org.havre.shared.web.Wanted;
import org.havre.stay.OfferKind;
import org.havre.stay.RefusedOfferRow;
import org.havre.stay.service.NewRefusal;
import org.havre.stay.service.RefusedOfferService;

/** Refused offers for other programs. */
@Path("refused-offers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RefusedOffersResource {
    private final RefusedOfferService offers;
    private final Commands commands;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public RefusedOffersResource() {
        this(null, null);
    }

    @Inject public RefusedOffersResource(RefusedOfferService offers, Commands commands) {
        this.offers = offers;
        this.commands = commands;
    }

    /** @param kind HOUSING, ACCOMMODATION, TRANSFER or RETURN_AID */
    public record Sent(Long household, String kind, String offeredOn, String refusedOn, Boolean legitimate,
            String because) {}

    public record Why(String because) {}

    public record Recorded(long offer) {}

    /** @param cancelledBecause left out where it stands */
    public record One(long id, String kind, String offeredOn, String refusedOn, boolean legitimate, String because,
            String cancelledBecause) {}

    /** Those of a household, the newest first. */
    @GET public List<One> get(@QueryParam("household") Long household) {
        return offers.refused(Wanted.number(household, "household")).stream().map(RefusedOffersResource::of).toList();
    }

    @POST public Response record(Sent sent) {
        return commands.carryOut(sent, 201, () -> new Recorded(offers.record(new NewRefusal(
                Wanted.number(sent.household(), "household"), Wanted.constant(sent.kind(), OfferKind.class, "kind"),
                Wanted.day(sent.offeredOn(), "offeredOn"), Wanted.day(sent.refusedOn(), "refusedOn"),
                Boolean.TRUE.equals(sent.legitimate()), Wanted.text(sent.because(), "because")))));
    }

    /** It was recorded by error. */
    @POST
    @Path("{id}/cancellation") public Response cancel(@PathParam("id") long id, Why sent) {
        return commands.carryOut(sent, 200, () -> {
            offers.cancel(id, sent.because());
            return new Recorded(id);
        });
    }

    private static One of(RefusedOfferRow row) {
        return new One(row.id(), row.kind().name(), row.offeredOn().toString(), row.refusedOn().toString(),
                row.legitimate(), row.because(), row.cancelledBecause());
    }
}
