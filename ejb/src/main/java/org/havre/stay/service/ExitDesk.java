package org.havre.stay.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.shared.BusinessClock;
import org.havre.shared.service.Desk;
import org.havre.shared.service.Duty;
import org.havre.stay.LeavingRow;
import org.havre.stay.Presence;

/** On the desk of who keeps stays: whose right to be here ends within the week, or has ended (CESEDA R.552-14). */
@Stateless
@UseCase
public class ExitDesk implements Desk {

    private static final int DAYS_AHEAD = 7;

    private Permissions permissions;
    private BusinessClock clock;
    private Presence presence;

    protected ExitDesk() {}

    @Inject public ExitDesk(Permissions permissions, BusinessClock clock, Presence presence) {
        this.permissions = permissions;
        this.clock = clock;
        this.presence = presence;
    }

    @Override public List<Duty> duties() {
        if (!permissions.may(Act.RECORD_STAYS)) {
            return List.of();
        }
        LocalDate today = clock.today();
        return presence.leavingBy(today.plusDays(DAYS_AHEAD), today).stream().map(ExitDesk::duty).toList();
    }

    private static Duty duty(LeavingRow row) {
        return new Duty("duty.exit", row.household(), row.facility(), row.careEnds(),
                "/stay/resident.xhtml?id=" + row.person());
    }
}
