package org.havre.stay.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.Trail;
import org.havre.access.service.UseCase;
import org.havre.name.Named;
import org.havre.name.Names;
import org.havre.shared.BusinessClock;
import org.havre.stay.KnownPeople;
import org.havre.stay.KnownPerson;

/** People looked for by name among all files of the scope, those who have left and those who wait included. */
@Stateless
@UseCase
public class PeopleService {
    private static final int SHOWN = 20;

    private final Permissions permissions;
    private final Names names;
    private final KnownPeople known;
    private final Trail trail;
    private final BusinessClock clock;

    protected PeopleService() { this(null, null, null, null, null); }

    @Inject public PeopleService(Permissions permissions, Names names, KnownPeople known, Trail trail,
            BusinessClock clock) {
        this.permissions = permissions;
        this.names = names;
        this.known = known;
        this.trail = trail;
        this.clock = clock;
    }

    /** Those whose name is like what was typed, however it is spelt, the nearest first; at most twenty. */
    public List<KnownPerson> search(String typed) {
        permissions.require(Act.SEE_RESIDENTS);
        if (typed == null || typed.isBlank()) return List.of();
        var found = known.of(names.search(typed, SHOWN).stream().map(Named::person).toList(), clock.today());
        trail.searched(typed.strip(), found.size());
        return found;
    }
}
