package org.havre.access.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger.Level;
import java.time.Clock;

/** Says of files that nobody makes any more that they have failed, as a stop of the server leaves them, and removes those of yesterday. */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ExportSweeper {
    private static final System.Logger LOG = System.getLogger(ExportSweeper.class.getName());
    /** Whoever makes one is heard of every second, or every twenty while it waits for its turn. */
    private static final String SILENT = "2 minutes";

    private final EntityManager rows;
    private final Clock clock;
    private boolean failing;

    protected ExportSweeper() { this(null, null); }

    @Inject public ExportSweeper(EntityManager rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @PostConstruct void start() { sweep(); }

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false) void sweep() {
        try {
            rows.createNativeQuery("select sweep_exports(:now, cast(:silent as interval))", Integer.class)
                    .setParameter("now", clock.instant()).setParameter("silent", SILENT).getSingleResult();
            failing = false;
        } catch (RuntimeException e) { // the next one sweeps what this one did not
            if (!failing) LOG.log(Level.WARNING, "Exports are not swept at present: " + e.getClass().getName());
            failing = true;
        }
    }
}
