package org.havre.orientation.service;

import jakarta.persistence.EntityManager;
import org.havre.access.Permissions;
import org.havre.orientation.Decisions;
import org.havre.orientation.Papers;
import org.havre.resident.Households;
import org.havre.shared.BusinessClock;

/** OFII's exit decisions without a container, for the tests of those who carry them out. */
public final class Exits {
    private Exits() {}

    public static ExitService service(Permissions permissions, BusinessClock clock, EntityManager rows) {
        var decisions = new Decisions(rows);
        return new ExitService(clock, decisions, new Households(rows),
                new DecisionDesk(permissions, clock, decisions, new Papers(rows)));
    }
}
