package org.havre.credit.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.credit.Envelope;
import org.havre.credit.EnvelopeRequest;
import org.havre.credit.EnvelopeRow;
import org.havre.credit.Envelopes;
import org.havre.credit.Euros;
import org.havre.credit.UsedCredits;
import org.havre.shared.NotFound;
import org.havre.shared.Refusal;

/** The regions' envelopes by programme and level, AE and CP apart; for those who answer for whole regions. */
@Stateless
@UseCase
public class EnvelopeService {
    private final Permissions permissions;
    private final Envelopes envelopes;

    protected EnvelopeService() { this(null, null); }

    @Inject public EnvelopeService(Permissions permissions, Envelopes envelopes) {
        this.permissions = permissions;
        this.envelopes = envelopes;
    }

    public List<EnvelopeRow> ofYear(int year) {
        permissions.require(Act.MANAGE_CREDITS);
        return envelopes.ofYear(year);
    }

    /** What of a year's AE is committed and of its CP paid, by programme and region. */
    public List<UsedCredits> used(int year) {
        permissions.require(Act.MANAGE_CREDITS);
        return envelopes.used(year);
    }

    /** The regions of the scope, by their codes. */
    public Map<String, String> regions() {
        permissions.require(Act.MANAGE_CREDITS);
        return envelopes.regions();
    }

    /** @throws NotFound where there is none, or none of the caller's regions */
    public EnvelopeRow get(long id) {
        permissions.require(Act.MANAGE_CREDITS);
        return envelopes.find(id).orElseThrow(() -> new NotFound("envelope"));
    }

    /**
     * Records an envelope.
     *
     * @throws NotFound where the region is not the caller's
     * @throws Refusal  with everything that stands against it
     */
    public void record(NewEnvelope told) {
        permissions.require(Act.MANAGE_CREDITS);
        if (!envelopes.regions().containsKey(told.region())) throw new NotFound("region");
        var request = request(told, 0);
        Refusal.unlessEmpty(request.objections());
        envelopes.add(new Envelope(request));
    }

    /** It is notified anew, of other amounts. */
    public void change(long id, Euros ae, Euros cp) {
        permissions.require(Act.MANAGE_CREDITS);
        var there = get(id);
        var known = there.envelope();
        var request = request(new NewEnvelope(known.programme(), known.regionCode(), there.year(), known.level(),
                known.name(), ae, cp), id);
        Refusal.unlessEmpty(request.objections());
        envelopes.change(id, request);
    }

    private EnvelopeRequest request(NewEnvelope told, long itself) {
        var others = envelopes.ofYear(told.year()).stream().filter(each -> each.id() != itself)
                .map(EnvelopeRow::envelope)
                .filter(each -> each.programme() == told.programme() && each.regionCode().equals(told.region()))
                .toList();
        return new EnvelopeRequest(told.programme(), told.region(), told.year(), told.level(), told.name(), told.ae(),
                told.cp(), others);
    }
}
