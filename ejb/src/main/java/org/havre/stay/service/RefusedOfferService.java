package org.havre.stay.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.stay.CorrectionRule;
import org.havre.stay.Proceedings;
import org.havre.stay.RefusedOffer;
import org.havre.stay.RefusedOfferRequest;
import org.havre.stay.RefusedOfferRow;
import org.havre.stay.RefusedOffers;

/** Offers that households refuse, which formal notices and judges count (CESEDA R.552-15, L.552-15). */
@Stateless
@UseCase
public class RefusedOfferService {
    private final Permissions permissions;
    private final BusinessClock clock;
    private final Proceedings proceedings;
    private final RefusedOffers offers;

    protected RefusedOfferService() { this(null, null, null, null); }

    @Inject public RefusedOfferService(Permissions permissions, BusinessClock clock, Proceedings proceedings,
            RefusedOffers offers) {
        this.permissions = permissions;
        this.clock = clock;
        this.proceedings = proceedings;
        this.offers = offers;
    }

    /** @throws NotFound where the household is not the caller's */
    public List<RefusedOfferRow> refused(long household) {
        permissions.require(Act.SEE_OVERSTAYS);
        if (proceedings.reference(household).isEmpty()) throw new NotFound("household");
        return offers.of(household);
    }

    /** @return the refusal's number
     *  @throws Refusal with everything that stands against it */
    public long record(NewRefusal told) {
        permissions.requireEither(Act.RECORD_STAYS, Act.RECORD_NOTICES);
        var known = refused(told.household());
        var present = proceedings.guests(told.household(), clock.today());
        Refusal.unlessEmpty(new RefusedOfferRequest(told.kind(), told.offeredOn(), told.refusedOn(), told.legitimate(),
                told.because(), present.isPresent(), isKnown(told, known), clock.today()).objections());
        return offers.add(new RefusedOffer(present.orElseThrow(), request(told), permissions.caller().account())).id();
    }

    private RefusedOfferRequest request(NewRefusal told) {
        return new RefusedOfferRequest(told.kind(), told.offeredOn(), told.refusedOn(), told.legitimate(),
                told.because(), true, false, clock.today());
    }

    private static boolean isKnown(NewRefusal told, List<RefusedOfferRow> known) {
        return known.stream().anyMatch(row -> !row.isCancelled() && row.kind() == told.kind()
                && row.offeredOn().equals(told.offeredOn()));
    }

    /** It was recorded by error; what it was stays told.
     *  @throws Refusal where nobody says why */
    public void cancel(long offer, String because) {
        permissions.requireEither(Act.RECORD_STAYS, Act.RECORD_NOTICES);
        if (because == null || because.isBlank())
            throw new Refusal(Objection.of(CorrectionRule.REASON_MISSING).at("because"));
        var refused = offers.getForChange(offer);
        if (refused.isCancelled()) return;
        refused.cancel(because);
        offers.flush();
    }
}
