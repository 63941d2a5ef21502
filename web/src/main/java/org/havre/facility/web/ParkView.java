package org.havre.facility.web;

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
import org.havre.facility.imports.ParkImport;
import org.havre.shared.BusinessClock;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Say;
import org.havre.shared.web.Viewer;
import org.havre.shared.workbook.ImportReport;

/** OFII's monthly file comes in: sent, looked at, confirmed. */
@Named
@RequestScoped
public class ParkView {
    private static final String HERE = "park.xhtml?faces-redirect=true";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int SHOWN = 200;

    private final ParkImport imports;
    private final ParkJobs jobs;
    private final Say say;
    private final Notices notices;
    private final Viewer viewer;
    private final BusinessClock clock;
    private final TrailService trail;
    private Part file;

    protected ParkView() { this(null, null, null, null, null, null, null); }

    @Inject public ParkView(ParkImport imports, ParkJobs jobs, Say say, Notices notices, Viewer viewer,
            BusinessClock clock, TrailService trail) {
        this.trail = trail;
        this.imports = imports;
        this.jobs = jobs;
        this.say = say;
        this.notices = notices;
        this.viewer = viewer;
        this.clock = clock;
    }

    @PostConstruct void admit() { viewer.require(Act.IMPORT_PARK); }

    public String look() throws IOException {
        var job = ImportJob.<ImportReport>of(file,
                (upload, dryRun, progress) -> imports.start(upload.file(), upload.name(), dryRun, progress));
        jobs.begin(job);
        job.look();
        return HERE;
    }

    public String confirm() {
        jobs.current().ifPresent(ImportJob::confirm);
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
        if (getStage() == ImportStage.IMPORTED) notices.done("import.imported", getName());
        FacesContext.getCurrentInstance().getExternalContext().redirect("park.xhtml");
    }

    /** The report as a workbook. */
    public void download() throws IOException {
        trail.exported("import.xlsx", null);
        var faces = FacesContext.getCurrentInstance();
        var answer = faces.getExternalContext();
        answer.responseReset();
        answer.setResponseContentType(WORKBOOK);
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"import.xlsx\"");
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

    public ImportReport getReport() { return jobs.current().map(ImportJob::report).orElse(null); }

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
