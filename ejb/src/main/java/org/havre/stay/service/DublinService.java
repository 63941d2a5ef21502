package org.havre.stay.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.shared.BusinessClock;
import org.havre.shared.Page;
import org.havre.stay.DublinResident;
import org.havre.stay.DublinResidents;

/** Who of the Dublin procedure must move before a facility becomes a CADA: by name, for OFII and for the facility. */
@Stateless
@UseCase
public class DublinService {
    private final Permissions permissions;
    private final BusinessClock clock;
    private final DublinResidents residents;

    protected DublinService() { this(null, null, null); }

    @Inject public DublinService(Permissions permissions, BusinessClock clock, DublinResidents residents) {
        this.permissions = permissions;
        this.clock = clock;
        this.residents = residents;
    }

    /**
     * The first to move first.
     *
     * @param facility null for all of the scope
     * @param decided  whether only those are told whose facility is decided to become a CADA
     */
    public Page<DublinResident> present(Long facility, boolean decided, int first, int size) {
        if (facility == null) permissions.require(Act.MOVE_DUBLIN);
        else permissions.require(Act.MOVE_DUBLIN, facility);
        return residents.on(clock.today(), facility, decided, first, size);
    }
}
