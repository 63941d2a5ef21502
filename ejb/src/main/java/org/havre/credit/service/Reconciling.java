package org.havre.credit.service;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.havre.credit.Differences;
import org.havre.shared.BusinessClock;

/** Reconciles, or checks, one year of the nation in a transaction of its own, in which nobody has entered. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Reconciling {
    private final Differences differences;
    private final CreditReader reader;
    private final BusinessClock clock;

    protected Reconciling() { this(null, null, null); }

    @Inject public Reconciling(Differences differences, CreditReader reader,
            BusinessClock clock) {
        this.differences = differences;
        this.reader = reader;
        this.clock = clock;
    }

    public ReconciledYear year(int year) {
        var today = clock.today();
        differences.enter(clock.now(), today);
        return ReconciledYear.of(year, reader.reconcile(year, null, today));
    }

    /** The findings of its checks. */
    public ReconciledYear checks(int year) {
        var today = clock.today();
        differences.enter(clock.now(), today);
        return ReconciledYear.of(year, reader.check(year, null, null, today));
    }
}
