package org.havre.stay.service;

import static java.util.stream.Collectors.toSet;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.facility.FacilityKind;
import org.havre.orientation.Directorate;
import org.havre.orientation.OfferRow;
import org.havre.orientation.OfferRule;
import org.havre.orientation.PlaceOffer;
import org.havre.orientation.PlaceOffers;
import org.havre.orientation.PlaceOffers.Host;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Period;
import org.havre.shared.Refusal;
import org.havre.stay.KindVacancy;
import org.havre.stay.Lodgings;

/** A directorate of OFII offers places to the other regions, of those that are free; which ones it does not say. */
@Stateless
@UseCase
public class OfferService {
    private final Permissions permissions;
    private final BusinessClock clock;
    private final PlaceOffers offers;
    private final Lodgings lodgings;

    protected OfferService() { this(null, null, null, null); }

    @Inject public OfferService(Permissions permissions, BusinessClock clock, PlaceOffers offers, Lodgings lodgings) {
        this.permissions = permissions;
        this.clock = clock;
        this.offers = offers;
        this.lodgings = lodgings;
    }

    /** The caller's own, and those of the other regions that stand. */
    public List<OfferRow> offers() {
        permissions.require(Act.REGISTER_DECISIONS);
        return offers.list();
    }

    /**
     * What the caller could offer from a day until another.
     *
     * @param directorate where its facilities belong to
     * @param region      the code of the region in which most of them are
     */
    public record Offerable(Directorate directorate, String region, List<KindVacancy> vacancies) {

        KindVacancy of(FacilityKind kind) {
            return vacancies.stream().filter(one -> one.kind() == kind).findFirst()
                    .orElse(new KindVacancy(kind, 0, 0, 0, 0));
        }
    }

    /** By directorate, with what is free of each kind. */
    public List<Offerable> offerable(LocalDate from, LocalDate until) {
        permissions.require(Act.REGISTER_DECISIONS);
        var last = until.isBefore(from) ? from : until;
        var hosts = offers.hosts(from, last);
        var units = lodgings.of(hosts.stream().map(Host::facility).collect(toSet()), from);
        var nights = Period.between(from, last.plusDays(1));
        return hosts.stream().map(Host::directorate).distinct().map(one -> {
            var own = hosts.stream().filter(host -> host.directorate().equals(one)).toList();
            return new Offerable(one, own.get(0).region(), KindVacancy.of(own, units, nights));
        }).toList();
    }

    /** Everything that stands against it, without offering anything. */
    public List<Objection> objections(NewOffer wanted) {
        return request(wanted, of(wanted)).objections();
    }

    /**
     * @return the offer's number
     * @throws NotFound where the directorate is not the caller's, or has no facility
     * @throws Refusal with everything that stands against it
     */
    public long offer(NewOffer wanted) {
        var from = of(wanted);
        var request = request(wanted, from);
        Refusal.unlessEmpty(request.objections());
        return offers.add(new PlaceOffer(from.directorate().id(), from.region(), request, wanted.stepFree(),
                permissions.caller().account())).id();
    }

    private OfferRule.Request request(NewOffer wanted, Offerable from) {
        var vacancy = from.of(wanted.kind());
        return new OfferRule.Request(wanted.kind(), wanted.places(), wanted.largest(), wanted.startsOn(),
                wanted.untilOn(), vacancy.places(wanted.stepFree()), vacancy.largest(wanted.stepFree()),
                clock.today());
    }

    private Offerable of(NewOffer wanted) {
        var mine = offerable(wanted.startsOn(), wanted.untilOn());
        if (wanted.directorate() == null && mine.size() > 1)
            throw new Refusal(Objection.of("offer.where").at("directorate"));
        return mine.stream()
                .filter(one -> wanted.directorate() == null || one.directorate().id() == wanted.directorate())
                .findFirst().orElseThrow(() -> new NotFound("directorate"));
    }

    /** Nothing more can be asked for; what was asked for before is still answered. Told twice it ends once.
     *  @throws NotFound where it is not the caller's */
    public void withdraw(long offer) {
        permissions.require(Act.REGISTER_DECISIONS);
        offers.getForChange(offer).withdraw(clock.today());
    }
}
