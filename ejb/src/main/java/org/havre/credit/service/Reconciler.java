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
import java.util.function.IntFunction;
import org.havre.credit.ResultOfYear;
import org.havre.shared.BusinessClock;

/**
 * Reconciles this year and the one before by night, and checks these and the one whose result is taken up now: so that what is to
 * be seen to is known in the morning, and what is closed gone.
 */
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
        for (int each = year - 1; each <= year; each++) run("Credits", each, reconciling::year);
        for (int each = year - ResultOfYear.YEARS_UNTIL_TAKEN_UP; each <= year; each++)
            run("Checks", each, reconciling::checks);
    }

    private static void run(String what, int year, IntFunction<ReconciledYear> work) {
        try {
            var result = work.apply(year);
            LOG.log(Level.INFO, what + " of " + year + " reconciled: " + result.opened() + " opened, " + result.kept()
                    + " stand, " + result.closed() + " closed");
        } catch (RuntimeException e) { // the next night, or anybody by hand, does it anew
            LOG.log(Level.WARNING, what + " of " + year + " are not reconciled: " + e.getClass().getName());
        }
    }
}
