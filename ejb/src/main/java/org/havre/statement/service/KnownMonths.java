package org.havre.statement.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.havre.occupancy.FactRows;
import org.havre.occupancy.Window;
import org.havre.statement.KnownFigures;
import org.hibernate.Session;

/** Counts the months of a facility as they were known at some instants: one statement, whatever their number. */
@Dependent
public class KnownMonths {
    private final EntityManager entities;

    @Inject public KnownMonths(EntityManager entities) { this.entities = entities; }

    /** @param instants null is now */
    public Map<Instant, KnownFigures> of(long facility, Window window, List<Instant> instants) {
        var known = new HashMap<Instant, KnownFigures>();
        instants.forEach(instant -> known.put(instant, KnownFigures.NONE));
        entities.unwrap(Session.class).doWork(connection -> FactRows.known(connection, facility, window, instants,
                (instant, nights) -> known.put(instant, KnownFigures.of(nights))));
        return known;
    }
}
