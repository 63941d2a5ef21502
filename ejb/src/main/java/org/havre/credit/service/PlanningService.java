package org.havre.credit.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.credit.PlanningBooks;
import org.havre.credit.RegionPlan;
import org.havre.shared.BusinessClock;
import org.hibernate.Session;

/** What the rest of a year will cost by what is decided: amounts and counts, and never a name. */
@Stateless
@UseCase
public class PlanningService {
    private final Permissions permissions;
    private final EntityManager entities;
    private final BusinessClock clock;

    protected PlanningService() { this(null, null, null); }

    @Inject public PlanningService(Permissions permissions, EntityManager entities, BusinessClock clock) {
        this.permissions = permissions;
        this.entities = entities;
        this.clock = clock;
    }

    /** One for each region of the scope, by name. */
    public List<RegionPlan> plans(int year) {
        permissions.require(Act.MANAGE_CREDITS);
        return entities.unwrap(Session.class)
                .doReturningWork(connection -> PlanningBooks.read(connection, year, clock.today()));
    }
}
