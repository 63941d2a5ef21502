package org.havre.orientation.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.orientation.DecisionRow;
import org.havre.orientation.Decisions;
import org.havre.shared.BusinessClock;
import org.havre.shared.service.Desk;
import org.havre.shared.service.Duty;

/** On OFII's desk: households that have not come although their last day is here or over (CESEDA R.552-8). */
@Stateless
@UseCase
public class DecisionDesk implements Desk {

    private Permissions permissions;
    private BusinessClock clock;
    private Decisions decisions;

    protected DecisionDesk() {}

    @Inject public DecisionDesk(Permissions permissions, BusinessClock clock, Decisions decisions) {
        this.permissions = permissions;
        this.clock = clock;
        this.decisions = decisions;
    }

    @Override public List<Duty> duties() {
        if (!permissions.may(Act.REGISTER_DECISIONS)) {
            return List.of();
        }
        return decisions.overdue(clock.today()).stream().map(DecisionDesk::duty).toList();
    }

    private static Duty duty(DecisionRow row) {
        return new Duty("duty.notArrived", row.household(), row.facilityName(), row.lastDay(),
                "/orientation/decisions.xhtml?nature=ADMISSION");
    }
}
