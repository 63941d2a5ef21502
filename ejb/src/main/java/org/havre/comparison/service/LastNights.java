package org.havre.comparison.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.havre.occupancy.FacilityNight;
import org.havre.occupancy.FactRows;
import org.havre.occupancy.Figures;
import org.havre.occupancy.Window;
import org.hibernate.Session;

/** Counts the last night of a month, as it is known now and as it was known at an instant. */
@Dependent
class LastNights {
    private final EntityManager entities;

    @Inject LastNights(EntityManager entities) { this.entities = entities; }

    /** @param known null for now */
    Map<Long, Figures> of(Collection<Long> facilities, LocalDate night, Instant known) {
        var counted = new HashMap<Long, Figures>();
        entities.unwrap(Session.class).doWork(connection -> FactRows.count(connection, List.copyOf(facilities),
                Window.through(night, night), known, (facility, nights) -> counted.put(facility, sum(nights))));
        return counted;
    }

    /** The same of one facility, at both instants in one statement; null is now. */
    Map<Instant, Figures> of(long facility, LocalDate night, Instant known) {
        var instants = new ArrayList<Instant>();
        instants.add(null);
        if (known != null) instants.add(known);
        var counted = new HashMap<Instant, Figures>();
        entities.unwrap(Session.class).doWork(connection -> FactRows.known(connection, facility,
                Window.through(night, night), instants, (at, nights) -> counted.put(at, sum(nights))));
        return counted;
    }

    private static Figures sum(List<FacilityNight> nights) {
        return nights.stream().map(FacilityNight::figures).reduce(Figures.NONE, Figures::plus);
    }
}
