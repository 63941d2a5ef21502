package org.havre.retention.service;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.ejb.Asynchronous;
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
import java.util.TreeMap;
import org.havre.retention.FileFacts;
import org.havre.retention.Kept;
import org.havre.retention.Retention;
import org.havre.shared.BusinessClock;

/**
 * Erases by night what the rules no longer keep, one household after the other: whatever stops it, the next run goes on
 * from there. Months of the trail are dropped by the sealer, by the same rules.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Nightly {
    private static final Logger LOG = System.getLogger(Nightly.class.getName());
    private static final int ROUNDS = 100;

    private final Erasing erasing;
    private final BusinessClock clock;

    protected Nightly() { this(null, null); }

    @Inject public Nightly(Erasing erasing, BusinessClock clock) {
        this.erasing = erasing;
        this.clock = clock;
    }

    @Schedule(hour = "3", minute = "20", timezone = "Europe/Paris", persistent = false) void night() { run(null); }

    /** Now, for an administrator who does not wait for it. */
    @Asynchronous public void byHand(long author) {
        run(author);
    }

    /** @param author null by night */
    public void run(Long author) {
        var day = clock.today();
        var begun = erasing.begin(day, author);
        if (begun.isEmpty()) return;
        var run = begun.get();
        var gone = erasing.gone(day).stream().map(file -> Retention.of(file, day)).toList();
        gone.stream().filter(Retention::isErased).map(Retention::file)
                .collect(groupingBy(FileFacts::household, TreeMap::new, mapping(FileFacts::person, toList())))
                .values().forEach(people -> {
                    try {
                        erasing.files(run, people, day);
                    } catch (RuntimeException e) { // somebody has just opened it again; the next run asks anew
                        LOG.log(Level.WARNING, "A file that was due is kept for now: " + e.getClass().getName());
                    }
                });
        for (int round = 0; round < ROUNDS && erasing.ways(run, day); round++);
        erasing.end(run, day, (int) gone.stream().filter(file -> isKeptBeyondItsTime(file)).count());
    }

    private boolean isKeptBeyondItsTime(Retention file) {
        return !file.isErased() && file.because() != Kept.TIME && file.file().over() != null
                && !clock.today().isBefore(file.file().over());
    }
}
