package org.havre.orientation.service;

import jakarta.persistence.EntityManager;
import org.havre.access.Permissions;
import org.havre.orientation.Decisions;
import org.havre.orientation.Papers;
import org.havre.orientation.Policies;
import org.havre.orientation.RegionAsks;
import org.havre.resident.Households;
import org.havre.shared.BusinessClock;
import org.havre.stay.ShelteredStays;

/** Admissions and registrations as the container puts them together. */
public final class Admissions {
    private Admissions() {}

    public static AdmissionService service(EntityManager rows, Permissions permissions, BusinessClock clock) {
        var decisions = new Decisions(rows);
        var households = new Households(rows);
        return new AdmissionService(permissions, clock, new Policies(rows), decisions, households,
                registration(rows), new DecisionDesk(permissions, clock, decisions, new Papers(rows)),
                new ShelteredStays(rows), new RegionAsks(rows));
    }

    public static Registration registration(EntityManager rows) { return new Registration(new Households(rows)); }
}
