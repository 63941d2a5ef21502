package org.havre.facility.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.havre.shared.workbook.ImportReport;

/** The figures of an import's report, by name. */
@Named
@ApplicationScoped
public class ParkCounts {

    public int of(ImportReport report, String figure) {
        return switch (figure) {
            case "read" -> report.read();
            case "created" -> report.created();
            case "updated" -> report.updated();
            case "unchanged" -> report.unchanged();
            case "rejected" -> report.rejected().size();
            case "warnings" -> report.warnings().size();
            default -> throw new IllegalArgumentException(figure);
        };
    }
}
