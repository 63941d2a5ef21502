package org.havre.demo.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.logging.Logger;
import org.havre.credit.DifferenceBooks;
import org.havre.credit.Differences;
import org.havre.credit.ResultOfYear;
import org.havre.shared.BusinessClock;
import org.havre.shared.HavreSettings;
import org.havre.shared.service.Readiness;
import org.hibernate.Session;

/** Loads the demo set where it is wanted and nobody has an account yet: all of it before the first user comes. */
@Startup
@Singleton
public class DemoStart {
    private static final Logger LOG = Logger.getLogger(DemoStart.class.getName());
    private static final String WORK = "demo";

    private final EntityManager entities;
    private final HavreSettings settings;
    private final BusinessClock clock;
    private final Readiness readiness;

    protected DemoStart() { this(null, null, null, null); }

    @Inject public DemoStart(EntityManager entities, HavreSettings settings, BusinessClock clock,
            Readiness readiness) {
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
        this.readiness = readiness;
    }

    @PostConstruct void load() {
        if (!settings.demo()) return;
        readiness.begin(WORK);
        var set = entities.unwrap(Session.class).doReturningWork(
                connection -> new DemoLoader(connection, clock.now()).load(clock.today()));
        if (set != null) {
            Closings.of(entities, set);
            OfiiMonth.of(entities, set);
            reconcile();
            LOG.info(() -> "Demo set loaded: " + set.figures());
        }
        readiness.end(WORK);
    }

    /** The credits of this year and the one before, and their checks, as they are by night. */
    private void reconcile() {
        var today = clock.today();
        new Differences(entities).enter(clock.now(), today);
        entities.unwrap(Session.class).doWork(connection -> {
            for (int year = today.getYear() - 1; year <= today.getYear(); year++)
                DifferenceBooks.reconcile(connection, year, null, today);
            for (int year = today.getYear() - ResultOfYear.YEARS_UNTIL_TAKEN_UP; year <= today.getYear(); year++)
                DifferenceBooks.check(connection, year, null, null, today);
        });
    }
}
