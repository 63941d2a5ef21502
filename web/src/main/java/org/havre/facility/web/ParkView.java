package org.havre.facility.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.havre.access.Act;
import org.havre.facility.imports.ParkImport;
import org.havre.shared.web.Viewer;
import org.havre.shared.workbook.ImportReport;

/** OFII's monthly file comes in. What is rejected of it is left out; the rest goes in. */
@Named
@RequestScoped
public class ParkView extends ImportView<ImportReport> {
    private final ParkImport imports;
    private final Viewer viewer;

    protected ParkView() { this(null, null, null, null); }

    @Inject public ParkView(ParkImport imports, ParkJobs jobs, ImportTold told, Viewer viewer) {
        super(jobs, told, "park.xhtml", "import.xlsx");
        this.imports = imports;
        this.viewer = viewer;
    }

    @PostConstruct void admit() { viewer.require(Act.IMPORT_PARK); }

    @Override protected ImportJob.Importing<ImportReport> importing() {
        return (upload, dryRun, progress) -> imports.start(upload.file(), upload.name(), dryRun, progress);
    }

    @Override protected ImportReport report(ImportReport told) { return told; }

    @Override public boolean isAccepted() { return told() != null; }
}
