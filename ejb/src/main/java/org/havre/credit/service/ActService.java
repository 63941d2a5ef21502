package org.havre.credit.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.credit.ActPlaces;
import org.havre.credit.ActPlacing;
import org.havre.credit.ActRequest;
import org.havre.credit.ActRow;
import org.havre.credit.CapacityByActs;
import org.havre.credit.CreditAct;
import org.havre.credit.CreditActs;
import org.havre.credit.CreditFinding;
import org.havre.credit.CreditPaper;
import org.havre.credit.KindRule;
import org.havre.facility.FacilityKind;
import org.havre.orientation.Paper;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.shared.service.RecordsFacts;

/** Acts about places and money: recorded as they were signed, amended by others; capacity follows from them. */
@Stateless
@UseCase
public class ActService {
    private final Permissions permissions;
    private final BusinessClock clock;
    private final CreditActs acts;
    private final CreditReader reader;

    protected ActService() { this(null, null, null, null); }

    @Inject public ActService(Permissions permissions, BusinessClock clock, CreditActs acts, CreditReader reader) {
        this.permissions = permissions;
        this.clock = clock;
        this.acts = acts;
        this.reader = reader;
    }

    /**
     * The latest first.
     *
     * @param facility null for all of the scope
     */
    public List<ActRow> all(Long facility) {
        if (facility == null) permissions.require(Act.SEE_CREDITS);
        else permissions.require(Act.SEE_CREDITS, facility);
        return acts.all(facility, clock.today());
    }

    /** @throws NotFound where there is none, or none in the caller's scope */
    public Paper paper(long act) {
        permissions.require(Act.SEE_CREDITS);
        return acts.paper(act).orElseThrow(() -> new NotFound("paper"));
    }

    /** Everything for which it would be refused, without recording it. */
    public List<Objection> objections(NewAct told) {
        permissions.require(Act.MANAGE_CREDITS, told.facility());
        var there = acts.all(told.facility(), clock.today());
        return objections(told, request(told, there), placing(told, there));
    }

    /**
     * Records an act; where it gives places, the terms of its facility say as many on its days.
     *
     * @throws Refusal with everything that stands against it
     */
    @RecordsFacts public RecordedCreditAct record(NewAct told) {
        permissions.require(Act.MANAGE_CREDITS, told.facility());
        var there = acts.all(told.facility(), clock.today());
        var request = request(told, there);
        var placing = placing(told, there);
        Refusal.unlessEmpty(objections(told, request, placing));
        var account = permissions.caller().account();
        var act = acts.add(new CreditAct(told.facility(), told.terms(), told.amends(), account), placing);
        acts.add(act, told.special());
        if (told.paper() != null) acts.add(new CreditPaper(act, told.paper(), told.says(), clock.today(), account));
        return new RecordedCreditAct(act.id(), told.tranches().isEmpty() ? 0 : follow(told, placing),
                Stream.concat(request.doubts().stream(), whoMustMoveFirst(told)).toList(), raised(told.facility()));
    }

    private List<CreditFinding> raised(long facility) {
        return reader.raised(facility, clock.today()).stream().filter(finding -> !finding.check().isToldOfTheAct())
                .toList();
    }

    private Stream<Objection> whoMustMoveFirst(NewAct told) {
        if (told.becomes() != FacilityKind.CADA) return Stream.of();
        var people = acts.dublinPeople(told.facility(), clock.today());
        return people == 0 ? Stream.of() : Stream.of(Objection.of(KindRule.DUBLIN_PEOPLE_FIRST, people));
    }

    private static List<Objection> objections(NewAct told, ActRequest request, ActPlacing placing) {
        var found = new ArrayList<>(request.objections());
        found.addAll(placing.objections());
        found.addAll(told.details().objections());
        if (told.becomes() != null && told.tranches().isEmpty())
            found.add(Objection.of(KindRule.WITHOUT_PLACES).at("becomes"));
        if (told.paper() != null)
            told.paper().objections().forEach(rule -> found.add(Objection.of(rule).at("paper")));
        return found;
    }

    private ActRequest request(NewAct told, List<ActRow> there) {
        var regime = reader.facility(told.facility(), clock.today().getYear(), clock.today()).name().regime();
        return new ActRequest(told.terms(), regime, there.stream().map(ActRow::terms).toList(),
                there.stream().filter(row -> isAmended(told, row)).map(ActRow::terms).findFirst().orElse(null));
    }

    private ActPlacing placing(NewAct told, List<ActRow> there) {
        return new ActPlacing(told.terms(), there.stream().filter(row -> isAmended(told, row)).findFirst().orElse(null),
                told.tranches(), there, acts.places(told.facility()));
    }

    private static boolean isAmended(NewAct told, ActRow row) {
        return told.amends() != null && row.id() == told.amends();
    }

    private int follow(NewAct told, ActPlacing placing) {
        var given = acts.places(told.facility()).stream().map(ActPlaces::funded).toList();
        var capacity = new CapacityByActs(given, acts.terms(told.facility()), placing.days(), told.number(),
                told.becomes());
        var added = capacity.follow();
        acts.add(added.stream());
        return added.size();
    }
}
