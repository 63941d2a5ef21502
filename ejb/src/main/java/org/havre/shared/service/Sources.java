package org.havre.shared.service;

import java.time.Clock;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import org.havre.shared.BusinessClock;
import org.havre.shared.HavreSettings;

/** Where everything that is injected, and is not ours, comes from. */
@Dependent
public class Sources {
    @Produces
    @PersistenceContext(unitName = "havre") private EntityManager entities;

    @Produces
    @Singleton HavreSettings settings() { return HavreSettings.current(); }

    @Produces
    @Singleton BusinessClock businessClock(HavreSettings settings, Clock clock) {
        return BusinessClock.of(settings.today(), clock);
    }

    /** For sign-in, sessions, throttling and the trail: never moved. */
    @Produces
    @Singleton Clock clock() {
        return Clock.systemUTC();
    }
}
