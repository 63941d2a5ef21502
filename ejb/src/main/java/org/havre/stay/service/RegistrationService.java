package org.havre.stay.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.Trail;
import org.havre.access.service.MeetsOthers;
import org.havre.access.service.UseCase;
import org.havre.orientation.Decisions;
import org.havre.orientation.Directorate;
import org.havre.orientation.service.Registration;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.shared.service.RecordsFacts;
import org.havre.stay.KnownPeople;
import org.havre.stay.KnownPerson;
import org.havre.stay.RegistrationRequest;

/** OFII registers a household that waits for a place, before it decides where to send it. */
@Stateless
@UseCase
public class RegistrationService {
    private final Permissions permissions;
    private final BusinessClock clock;
    private final Decisions decisions;
    private final Registration registration;
    private final KnownPeople known;
    private final Trail trail;

    protected RegistrationService() { this(null, null, null, null, null, null); }

    @Inject public RegistrationService(Permissions permissions, BusinessClock clock, Decisions decisions,
            Registration registration, KnownPeople known, Trail trail) {
        this.permissions = permissions;
        this.clock = clock;
        this.decisions = decisions;
        this.registration = registration;
        this.known = known;
        this.trail = trail;
    }

    /** Where the caller may register a household. */
    public List<Directorate> directorates() {
        permissions.require(Act.REGISTER_DECISIONS);
        return decisions.directorates();
    }

    /** Everything that stands against it, warnings included, without registering anybody. */
    public List<Objection> objections(NewRegistration wanted) {
        return request(wanted).objections();
    }

    /** Those of the register who are one of them, or may be. */
    public List<KnownPerson> alike(NewRegistration wanted) {
        var alike = request(wanted).alike();
        if (!alike.isEmpty()) trail.searched(null, alike.size());
        return alike;
    }

    /**
     * Everybody of the household, or nobody.
     *
     * @throws NotFound where the directorate is not the caller's
     * @throws Refusal with everything that stands against it
     */
    @RecordsFacts
    @MeetsOthers public RegisteredHousehold register(NewRegistration wanted) {
        var directorate = directorate(wanted.directorate());
        Refusal.unlessEmpty(request(wanted).objections(wanted.accepted()));
        var registered = registration.of(wanted.members(), directorate.id(), wanted.since());
        decisions.flush();
        return new RegisteredHousehold(registered.household().reference(), registered.people(), directorate.name(),
                wanted.since());
    }

    private RegistrationRequest request(NewRegistration wanted) {
        permissions.require(Act.REGISTER_DECISIONS);
        var newcomers = wanted.newcomers();
        return new RegistrationRequest(newcomers, known.like(newcomers, clock.today()), wanted.since(), clock.today());
    }

    private Directorate directorate(Long wanted) {
        var mine = directorates();
        if (wanted == null && mine.size() != 1) throw new Refusal(Objection.of("register.where").at("directorate"));
        return mine.stream().filter(one -> wanted == null || one.id() == wanted).findFirst()
                .orElseThrow(() -> new NotFound("directorate"));
    }
}
