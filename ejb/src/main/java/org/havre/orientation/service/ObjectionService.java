package org.havre.orientation.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.orientation.Cares;
import org.havre.orientation.Objections;
import org.havre.orientation.OrientationAct;
import org.havre.orientation.OrientationActRule;
import org.havre.orientation.PrefectObjection;
import org.havre.orientation.PrefectRule;
import org.havre.orientation.ReviewedWay;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.shared.service.RecordsFacts;

/** The prefect of the département objects to orientations, even after the place was confirmed and until somebody arrives (R9). */
@Stateless
@UseCase
public class ObjectionService {
    private static final int SHOWN = 50;

    private final Permissions permissions;
    private final BusinessClock clock;
    private final Objections objections;
    private final Cares cares;

    protected ObjectionService() { this(null, null, null, null); }

    @Inject public ObjectionService(Permissions permissions, BusinessClock clock, Objections objections, Cares cares) {
        this.permissions = permissions;
        this.clock = clock;
        this.objections = objections;
        this.cares = cares;
    }

    /** Orientations to the département to which the prefect may still object, the most urgent first. */
    public List<ReviewedWay> open() {
        permissions.require(Act.OBJECT_TO_ORIENTATIONS);
        return objections.open(clock.today());
    }

    /** Those that ended by an objection, the latest first. */
    public List<ReviewedWay> made() {
        permissions.require(Act.OBJECT_TO_ORIENTATIONS);
        return objections.made(clock.today(), SHOWN);
    }

    /** @throws NotFound where there is none, or none in the caller's scope */
    public ReviewedWay way(long orientation) {
        permissions.requireEither(Act.OBJECT_TO_ORIENTATIONS, Act.SEE_RESIDENTS);
        return objections.find(orientation, clock.today()).orElseThrow(() -> new NotFound("orientation"));
    }

    /** Everything that stands against an objection, warnings included, without recording it. */
    public List<Objection> objections(NewObjection told) {
        permissions.require(Act.OBJECT_TO_ORIENTATIONS);
        return request(way(told.orientation()), told.because(), Set.of()).objections();
    }

    /**
     * Ends the orientation; every bed that was kept for it is free.
     *
     * @return the first night for which nothing is kept any more
     * @throws Refusal with everything that stands against it
     */
    @RecordsFacts public LocalDate object(NewObjection told) {
        permissions.require(Act.OBJECT_TO_ORIENTATIONS);
        var orientation = objections.getForChange(told.orientation());
        permissions.require(Act.OBJECT_TO_ORIENTATIONS, orientation.facility());
        var way = way(orientation.id());
        var request = request(way, told.because(), told.accepted());
        Refusal.unlessEmpty(request.objections());
        var free = request.act().firstNightFree();
        orientation.end(OrientationAct.OBJECT.state(), free, told.because().strip());
        objections.add(new PrefectObjection(orientation, clock.today(), way.until(), permissions.caller().account()));
        cares.freeBeds(orientation.id(), free);
        return free;
    }

    private PrefectRule.Request request(ReviewedWay way, String because, Set<String> accepted) {
        return new PrefectRule.Request(new OrientationActRule.Request(way.state(), OrientationAct.OBJECT,
                way.lastDay(), way.arrived(), because, clock.today()), way.until(), accepted);
    }
}
