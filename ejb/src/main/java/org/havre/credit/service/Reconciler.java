package org.havre.credit.service;

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
import org.havre.shared.BusinessClock;

/** Reconciles this year and the one before by night, so that differences are known in the morning, and closed ones gone. */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Reconciler {
    private static final Logger LOG = System.getLogger(Reconciler.class.getName());

    private final Reconciling reconciling;
    private final BusinessClock clock;

    protected Reconciler() { this(null, null); }

    @Inject public Reconciler(Reconciling reconciling, BusinessClock clock) {
        this.reconciling = reconciling;
        this.clock = clock;
    }

    @Schedule(hour = "4", minute = "10", timezone = "Europe/Paris", persistent = false) void night() {
        var year = clock.today().getYear();
        for (int each = year - 1; each <= year; each++) try {
            var result = reconciling.year(each);
            LOG.log(Level.INFO, "Credits of " + each + " reconciled: " + result.opened() + " differences opened, "
                    + result.kept() + " stand, " + result.closed() + " closed");
        } catch (RuntimeException e) { // the next night, or anybody by hand, does it anew
            LOG.log(Level.WARNING, "Credits of " + each + " are not reconciled: " + e.getClass().getName());
        }
    }
}
