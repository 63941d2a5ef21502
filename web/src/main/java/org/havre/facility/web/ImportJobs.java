package org.havre.facility.web;

import jakarta.annotation.PreDestroy;
import java.io.Serializable;
import java.util.Optional;

/**
 * The import of one kind that somebody is at: one at a time, for as long as the session lasts.
 *
 * @param <R> what is told of it
 */
public abstract class ImportJobs<R> implements Serializable {
    private static final long serialVersionUID = 1L;

    private transient ImportJob<R> job;

    public Optional<ImportJob<R>> current() { return Optional.ofNullable(job); }

    public void begin(ImportJob<R> next) {
        forget();
        job = next;
    }

    /** Also stops what still runs: nobody would see its end. */
    @PreDestroy public void forget() {
        if (job == null) return;
        job.cancel();
        job.close();
        job = null;
    }
}
