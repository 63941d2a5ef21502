package org.havre.name.service;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Computes by what names are found that came in some other way than by a form, within seconds; once after the start, those
 * of everybody whose keys are of an earlier edition.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NameKeeper {
    private static final Logger LOG = System.getLogger(NameKeeper.class.getName());

    private final NameKeeping keeping;
    private final AtomicBoolean working = new AtomicBoolean();
    private boolean looked;
    private boolean failing;

    protected NameKeeper() { this(null); }

    @Inject public NameKeeper(NameKeeping keeping) {
        this.keeping = keeping;
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false) void keep() {
        if (!working.compareAndSet(false, true)) return;
        try {
            if (!looked) keeping.lookAtAll();
            looked = true;
            while (keeping.some());
            failing = false;
        } catch (RuntimeException e) { // the next one goes on from there
            if (!failing) LOG.log(Level.WARNING, "Names are not kept at present: " + e.getClass().getName());
            failing = true;
        } finally {
            working.set(false);
        }
    }
}
