package org.havre.shared.service;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.inject.Inject;

/** Whether Havre may be used: the database answers, and no start-up work is still under way. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Readiness {
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final EntityManager entities;

    protected Readiness() { this(null); }

    @Inject public Readiness(EntityManager entities) { this.entities = entities; }

    /** Called at start-up by whatever must be finished before the first user comes. */
    public void begin(String work) {
        underWay.add(work);
    }

    public void end(String work) { underWay.remove(work); }

    /** What is not finished yet; empty when Havre may be used. */
    public Set<String> underWay() {
        return Set.copyOf(underWay);
    }

    /** Whether the database answers; a failure is the caller's to report. */
    public boolean databaseAnswers() {
        return entities.createNativeQuery("select 1", Integer.class).getSingleResult().equals(1);
    }
}
