package org.havre.retention.service;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.havre.retention.Erasures;
import org.havre.retention.FileFacts;
import org.havre.retention.Retentions;
import org.havre.shared.BusinessClock;

/** Each step of an erasure in a transaction of its own, in which nobody has entered: what is done stays done. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Erasing {
    private final Retentions retentions;
    private final Erasures erasures;
    private final BusinessClock clock;

    protected Erasing() { this(null, null, null); }

    @Inject public Erasing(Retentions retentions, Erasures erasures, BusinessClock clock) {
        this.retentions = retentions;
        this.erasures = erasures;
        this.clock = clock;
    }

    /** The number of the run that begins; empty where another one is at it. */
    public Optional<Long> begin(LocalDate day, Long author) {
        return erasures.begin(day, clock.now(), author);
    }

    /** Everybody who has been gone for the time of a file. */
    public List<FileFacts> gone(LocalDate day) {
        return retentions.gone(day, day);
    }

    /** Files of one household, and the report of it. */
    public void files(long run, List<Long> people, LocalDate day) {
        erasures.files(people, day);
        erasures.report(run, clock.now(), false, people.size(), 0, 0, 0);
    }

    /** What was written of ways never taken up; answers whether there is more. */
    public boolean ways(long run, LocalDate day) {
        var ways = erasures.ways(day);
        erasures.report(run, clock.now(), false, 0, ways, 0, 0);
        return ways > 0;
    }

    public void end(long run, LocalDate day, int kept) {
        erasures.report(run, clock.now(), true, 0, 0, erasures.answers(day), kept);
    }
}
