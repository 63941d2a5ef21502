package org.havre.takeover.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.service.TrailService;
import org.havre.facility.export.ImportWorkbook;
import org.havre.facility.web.ImportAnswer;
import org.havre.facility.web.ImportJob;
import org.havre.facility.web.ImportStage;
import org.havre.shared.BusinessClock;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Say;
import org.havre.shared.web.Viewer;
import org.havre.shared.workbook.ImportReport;
import org.havre.takeover.imports.TakeoverImport;
import org.havre.takeover.imports.TakeoverReport;

/** An operator's own workbook comes in: sent, looked at, confirmed. */
@Named
@RequestScoped
public class TakeoverView {
    private static final String HERE = "takeover.xhtml?faces-redirect=true";
    private static final int SHOWN = 200;

    private final TakeoverImport imports;
    private final TakeoverJobs jobs;
    private final Say say;
    private final Notices notices;
    private final Viewer viewer;
    private final BusinessClock clock;
    private final TrailService trail;
    private Part file;

    protected TakeoverView() { this(null, null, null, null, null, null, null); }

    @Inject public TakeoverView(TakeoverImport imports, TakeoverJobs jobs, Say say, Notices notices, Viewer viewer,
            BusinessClock clock, TrailService trail) {
        this.imports = imports;
        this.jobs = jobs;
        this.say = say;
        this.notices = notices;
        this.viewer = viewer;
        this.clock = clock;
        this.trail = trail;
    }

    @PostConstruct void admit() { viewer.require(Act.IMPORT_TAKEOVER); }

    public String look() throws IOException {
        var job = ImportJob.<TakeoverReport>of(file,
                (upload, dryRun, progress) -> imports.start(upload.file(), upload.name(), dryRun, progress));
        jobs.begin(job);
        job.look();
        return HERE;
    }

    /** Only what was looked at, and only where every row may go in. */
    public String confirm() {
        if (isAccepted()) jobs.current().ifPresent(ImportJob::confirm);
        return HERE;
    }

    public String cancel() {
        jobs.current().ifPresent(ImportJob::cancel);
        return HERE;
    }

    public String again() {
        jobs.forget();
        return HERE;
    }

    /** While it runs only the bar moves; at its end the page is asked for anew. */
    public void poll() throws IOException {
        if (getStage().isRunning()) return;
        if (getStage() == ImportStage.IMPORTED && isAccepted()) notices.done("import.imported", getName());
        FacesContext.getCurrentInstance().getExternalContext().redirect("takeover.xhtml");
    }

    /** The report as a workbook. */
    public void download() throws IOException {
        trail.exported("takeover-report.xlsx", null);
        var faces = FacesContext.getCurrentInstance();
        var answer = faces.getExternalContext();
        answer.responseReset();
        answer.setResponseContentType(TakeoverResource.WORKBOOK);
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"takeover-report.xlsx\"");
        ImportWorkbook.write(getReport(), say.texts(), viewer.getName(), clock.now(), answer.getResponseOutputStream());
        faces.responseComplete();
    }

    /** Also while a bar that has just come to its end asks how far it is. */
    public boolean isWatched() {
        return getStage().isRunning()
                || FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap()
                        .containsKey("running");
    }

    public ImportStage getStage() { return jobs.current().map(ImportJob::stage).orElse(ImportStage.EMPTY); }

    TakeoverReport told() { return jobs.current().map(ImportJob::report).orElse(null); }

    public ImportReport getReport() { return told() == null ? null : told().report(); }

    public boolean isAccepted() { return told() != null && told().isAccepted(); }

    public String getOperator() { return told().operator(); }

    public List<TakeoverReport.Sheet> getSheets() { return told() == null ? List.of() : told().sheets(); }

    public String getName() { return jobs.current().map(ImportJob::name).orElse(""); }

    public int getPercent() { return jobs.current().map(ImportJob::percent).orElse(0); }

    /** Why it stopped. */
    public List<String> getReasons() {
        var reasons = jobs.current().orElseThrow().objections();
        return reasons.isEmpty()
                ? List.of(say.it("import.failed"))
                : reasons.stream().map(reason -> say.it(reason.key(), reason.parameters().toArray())).toList();
    }

    public List<ImportAnswer.Line> getRejected() { return lines(getReport().rejected()); }

    public List<ImportAnswer.Line> getWarnings() { return lines(getReport().warnings()); }

    private List<ImportAnswer.Line> lines(List<ImportReport.Remark> remarks) {
        return remarks.stream().limit(SHOWN).map(remark -> ImportAnswer.Line.of(remark, say.texts())).toList();
    }

    public int getShown() { return SHOWN; }

    public Part getFile() { return file; }

    public void setFile(Part file) { this.file = file; }
}
