package org.havre.takeover.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.havre.access.Act;
import org.havre.facility.web.ImportJob;
import org.havre.facility.web.ImportStage;
import org.havre.facility.web.ImportTold;
import org.havre.facility.web.ImportView;
import org.havre.shared.web.Viewer;
import org.havre.shared.workbook.ImportReport;
import org.havre.takeover.imports.TakeoverImport;
import org.havre.takeover.imports.TakeoverReport;

/** An operator's own workbook comes in: whole, or not at all. */
@Named
@RequestScoped
public class TakeoverView extends ImportView<TakeoverReport> {
    private final TakeoverImport imports;
    private final Viewer viewer;

    protected TakeoverView() { this(null, null, null, null); }

    @Inject public TakeoverView(TakeoverImport imports, TakeoverJobs jobs, ImportTold told, Viewer viewer) {
        super(jobs, told, "takeover.xhtml", "takeover-report.xlsx");
        this.imports = imports;
        this.viewer = viewer;
    }

    @PostConstruct void admit() { viewer.require(Act.IMPORT_TAKEOVER); }

    @Override protected ImportJob.Importing<TakeoverReport> importing() {
        return (upload, dryRun, progress) -> imports.start(upload.file(), upload.name(), dryRun, progress);
    }

    @Override protected ImportReport report(TakeoverReport told) { return told.report(); }

    @Override public boolean isAccepted() { return told() != null && told().isAccepted(); }

    public String getOperator() { return told().operator(); }

    public List<TakeoverReport.Sheet> getSheets() { return told() == null ? List.of() : told().sheets(); }

    /** What stands above the table of sheets: what was done, what will be, that nothing will change, or what was read. */
    public String getHeading() {
        if (getStage() == ImportStage.IMPORTED) return "takeover.done";
        if (!isAccepted()) return "takeover.told";
        return getReport().created() + getReport().updated() == 0 ? "takeover.nothing" : "takeover.preview";
    }
}
