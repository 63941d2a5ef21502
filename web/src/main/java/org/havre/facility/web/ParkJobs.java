package org.havre.facility.web;

import jakarta.enterprise.context.SessionScoped;
import org.havre.shared.workbook.ImportReport;

/** OFII's monthly file that somebody imports. */
@SessionScoped
public class ParkJobs extends ImportJobs<ImportReport> {
    private static final long serialVersionUID = 1L;
}
