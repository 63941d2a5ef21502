package org.havre.occupancy.service;

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
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.havre.shared.BusinessClock;

/**
 * Keeps the nights of every facility, from ten years ago to some weeks ahead: new facilities, and what a great change has left
 * to be counted anew. Everything else the transaction that changes it keeps right itself; by night all of them are counted
 * again and compared.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NightKeeper {
    private static final Logger LOG = System.getLogger(NightKeeper.class.getName());
    private static final int YEARS_BACK = 10;
    private static final int MONTHS_AHEAD = 2;
    private static final int FACILITIES_AT_ONCE = 20;
    private static final int ROUNDS = 10;

    private final Keeping kept;
    private final BusinessClock clock;
    private final AtomicBoolean working = new AtomicBoolean();
    private boolean failing;

    protected NightKeeper() { this(null, null); }

    @Inject public NightKeeper(Keeping kept, BusinessClock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false) void keep() {
        if (!working.compareAndSet(false, true)) return;
        try {
            var today = clock.today();
            if (!kept.begin(today.minusYears(YEARS_BACK).withDayOfYear(1))) return;
            var until = today.withDayOfMonth(1).plusMonths(MONTHS_AHEAD);
            for (int round = 0; round < ROUNDS && kept.keep(until, FACILITIES_AT_ONCE) > 0; round++);
            failing = false;
        } catch (RuntimeException e) { // the next one keeps what this one did not; until then it is counted when asked for
            if (!failing) LOG.log(Level.WARNING, "Nights are not kept at present: " + e.getClass().getName());
            failing = true;
        } finally {
            working.set(false);
        }
    }

    @Schedule(hour = "2", minute = "40", timezone = "Europe/Paris", persistent = false) void compare() {
        var facilities = 0;
        var wrong = 0L;
        for (List<Long> some = kept.after(0, FACILITIES_AT_ONCE); !some.isEmpty(); some = kept
                .after(some.get(some.size() - 1), FACILITIES_AT_ONCE)) {
            facilities += some.size();
            wrong += kept.compare(some);
        }
        LOG.log(wrong == 0 ? Level.INFO : Level.WARNING, "Nights of " + facilities
                + " facilities counted again: " + wrong + " were kept wrong");
    }
}
