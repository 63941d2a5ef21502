package org.havre.stay.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.shared.Page;
import org.havre.stay.NightRow;
import org.havre.stay.Nights;
import org.havre.stay.Presence;
import org.havre.stay.ResidentFilter;
import org.havre.stay.ResidentRow;

/** Who is present, and who slept where; with names, for those who may see them. */
@Stateless
@UseCase
public class PresenceService {

    private Permissions permissions;
    private Presence presence;
    private Nights nights;

    protected PresenceService() {}

    @Inject public PresenceService(Permissions permissions, Presence presence, Nights nights) {
        this.permissions = permissions;
        this.presence = presence;
        this.nights = nights;
    }

    public Page<ResidentRow> residents(ResidentFilter filter, Presence.Order order, boolean ascending, int first,
            int size) {
        permissions.require(Act.SEE_RESIDENTS);
        return presence.residents(filter, order, ascending, first, size);
    }

    public List<NightRow> night(long facility, LocalDate night) {
        permissions.require(Act.SEE_RESIDENTS, facility);
        return nights.of(facility, night);
    }
}
