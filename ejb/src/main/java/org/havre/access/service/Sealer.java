package org.havre.access.service;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

import org.havre.access.TrailHead;
import org.havre.access.TrailKey;
import org.havre.access.TrailSeals;
import org.havre.access.TrailWitness;
import org.havre.shared.Environment;
import org.havre.shared.HavreSettings;

/** Chains the lines of the trail within seconds, one node at a time; at night it sees to the months of it. */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Sealer {
    private static final Logger LOG = System.getLogger(Sealer.class.getName());

    private final TrailSeals seals;
    private final HavreSettings settings;
    private TrailHead witnessed;
    private boolean failing;

    protected Sealer() { this(null, null); }

    @Inject public Sealer(TrailSeals seals, HavreSettings settings) {
        this.seals = seals;
        this.settings = settings;
    }

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false) void seal() {
        try {
            seals.head().ifPresent(this::witness);
            seals.seal();
            failing = false;
        } catch (RuntimeException e) { // the next one seals what this one did not
            if (!failing) LOG.log(Level.WARNING, "The trail is not sealed at present: " + e.getMessage());
            failing = true;
        }
    }

    /** Of what was sealed before; a known seal that the chain does not hold any more is kept for whoever verifies. */
    private void witness(TrailHead head) {
        if (head.equals(witnessed)) return;
        var witness = new TrailWitness(settings.data(), Environment.ofThisProcess());
        if (witness.known().filter(known -> !seals.holds(known)).isEmpty()) witness.keep(head);
        witnessed = head;
    }

    /** Makes the months to come, and drops those whose time is over. */
    @Schedule(hour = "3", minute = "10", persistent = false) void months() {
        seals.keepMonths();
        seals.due().ifPresent(due -> seals.drop(due, new TrailKey(settings.data()).signature(due)));
    }
}
