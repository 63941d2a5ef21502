package org.havre.facility.web;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.Optional;

import org.havre.shared.workbook.ImportReport;

/** The import that somebody is at: one at a time, for as long as the session lasts. */
@SessionScoped
public class ParkJobs implements Serializable {
    private static final long serialVersionUID = 1L;

    private transient ImportJob<ImportReport> job;

    Optional<ImportJob<ImportReport>> current() { return Optional.ofNullable(job); }

    void begin(ImportJob<ImportReport> next) {
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
