package org.havre.takeover.web;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.Optional;
import org.havre.facility.web.ImportJob;
import org.havre.takeover.imports.TakeoverReport;

/** The take-over that somebody is at: one at a time, for as long as the session lasts. */
@SessionScoped
public class TakeoverJobs implements Serializable {
    private static final long serialVersionUID = 1L;

    private transient ImportJob<TakeoverReport> job;

    Optional<ImportJob<TakeoverReport>> current() { return Optional.ofNullable(job); }

    void begin(ImportJob<TakeoverReport> next) {
        forget();
        job = next;
    }

    /** Also stops what still runs: nobody would see its end. */
    @PreDestroy void forget() {
        if (job == null) return;
        job.cancel();
        job.close();
        job = null;
    }
}
