package org.havre.stay.service;

import static java.util.Comparator.comparing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.orientation.OfferRow;
import org.havre.orientation.PlaceOffers;
import org.havre.orientation.RegionAnswerRule;
import org.havre.orientation.RegionAsk;
import org.havre.orientation.RegionAskRow;
import org.havre.orientation.RegionAskRule;
import org.havre.orientation.RegionAskState;
import org.havre.orientation.RegionAsks;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.stay.Applicant;
import org.havre.stay.Applicants;

/**
 * A directorate asks another region for a place for a household that waits; that region declines with a reason, or sends
 * the household to one of its facilities as any other ({@link PlacementService#orient}), which answers the request.
 */
@Stateless
@UseCase
public class RegionService {
    private final Permissions permissions;
    private final BusinessClock clock;
    private final PlaceOffers offers;
    private final RegionAsks asks;
    private final Applicants applicants;

    protected RegionService() { this(null, null, null, null, null); }

    @Inject public RegionService(Permissions permissions, BusinessClock clock, PlaceOffers offers, RegionAsks asks,
            Applicants applicants) {
        this.permissions = permissions;
        this.clock = clock;
        this.offers = offers;
        this.asks = asks;
        this.applicants = applicants;
    }

    /** An offer of another region, with everything that stands against it for a household. */
    public record Choice(OfferRow offer, List<Objection> objections) implements Serializable {
        public boolean suits() { return objections.isEmpty(); }
    }

    /** A household that waits, and what the other regions offer: what suits first. */
    public record Choices(List<Applicant> household, List<Choice> offers) {}

    /** @throws NotFound where the household does not wait in the caller's region */
    public Choices choices(String household) {
        permissions.require(Act.REGISTER_DECISIONS);
        var standing = asks.standing(household);
        var people = applicants.of(household, clock.today()).people();
        var choices = offers.list().stream().filter(offer -> !offer.mine() && offer.isOpenOn(clock.today()))
                .map(offer -> new Choice(offer, objections(people, offer, standing)))
                .sorted(comparing(Choice::suits, Comparator.reverseOrder())
                        .thenComparing(choice -> choice.offer().region()))
                .toList();
        return new Choices(people, choices);
    }

    private List<Objection> objections(List<Applicant> people, OfferRow offer, RegionAskRule.Standing standing) {
        return new RegionAskRule.Request(people.stream().map(Applicant::member).toList(),
                people.stream().anyMatch(one -> one.guest().needsStepFree()), offer, standing, clock.today())
                .objections();
    }

    /**
     * @return the request's number
     * @throws NotFound where the household does not wait in the caller's region, or there is no such offer
     * @throws Refusal with everything that stands against it
     */
    public long ask(String household, long offer) {
        permissions.require(Act.REGISTER_DECISIONS);
        var standing = asks.standing(household);
        var people = applicants.of(household, clock.today()).people();
        var wanted = offers.list().stream().filter(one -> one.id() == offer).findFirst()
                .orElseThrow(() -> new NotFound("offer"));
        Refusal.unlessEmpty(objections(people, wanted, standing));
        return asks.add(new RegionAsk(offer, standing.household(), standing.directorate(), wanted.directorateId(),
                people.size(), clock.today(), permissions.caller().account())).id();
    }

    /** Those of the caller's two sides: without an answer first, the oldest before the others. */
    public List<RegionAskRow> asks() {
        permissions.require(Act.REGISTER_DECISIONS);
        return asks.list();
    }

    /** @throws NotFound where neither side is the caller's */
    public RegionAskRow ask(long ask) {
        permissions.require(Act.REGISTER_DECISIONS);
        return asks.get(ask);
    }

    /** Everybody of a household that another region asks a place for. */
    public List<Applicant> household(String reference) {
        permissions.require(Act.REGISTER_DECISIONS);
        return applicants.of(reference, clock.today()).people();
    }

    /** The region that is asked has no such place.
     *  @throws Refusal with everything that stands against it */
    public void decline(long ask, String because) {
        answer(ask, RegionAskState.DECLINED, because);
    }

    /** The region that asked does without.
     *  @throws Refusal with everything that stands against it */
    public void withdraw(long ask) {
        answer(ask, RegionAskState.WITHDRAWN, null);
    }

    private void answer(long id, RegionAskState answer, String because) {
        permissions.require(Act.REGISTER_DECISIONS);
        var ask = asks.getForChange(id);
        if (ask.state() == answer) return;
        boolean mine = asks.get(id).received() == (answer == RegionAskState.DECLINED);
        Refusal.unlessEmpty(new RegionAnswerRule.Request(ask.state(), answer, mine, because).objections());
        long account = permissions.caller().account();
        if (answer == RegionAskState.DECLINED) ask.decline(because.strip(), clock.today(), account);
        else ask.withdraw(clock.today(), account);
        asks.flush();
    }
}
