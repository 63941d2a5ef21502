package org.havre.takeover.web;

import jakarta.enterprise.context.SessionScoped;
import org.havre.facility.web.ImportJobs;
import org.havre.takeover.imports.TakeoverReport;

/** An operator's workbook that somebody takes over. */
@SessionScoped
public class TakeoverJobs extends ImportJobs<TakeoverReport> {
    private static final long serialVersionUID = 1L;
}
