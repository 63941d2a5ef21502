package org.havre.facility.web;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import org.havre.shared.workbook.ImportReport;

/**
 * A file comes in: sent, looked at, confirmed.
 *
 * @param <R> what is told of an import of this kind
 */
public abstract class ImportView<R> {
    private static final int SHOWN = 200;

    private final ImportJobs<R> jobs;
    private final ImportTold told;
    private final String page;
    private final String workbook;
    private ImportStage stage;
    private Part file;

    /** @param page it stands on; @param workbook name of the report that can be taken along */
    protected ImportView(ImportJobs<R> jobs, ImportTold told, String page, String workbook) {
        this.jobs = jobs;
        this.told = told;
        this.page = page;
        this.workbook = workbook;
    }

    /** What imports files of this kind. */
    protected abstract ImportJob.Importing<R> importing();

    /** The rows in what is told of one. */
    protected abstract ImportReport report(R told);

    /** Whether what was looked at may go in. */
    public abstract boolean isAccepted();

    public String look() throws IOException {
        var job = ImportJob.of(file, importing());
        jobs.begin(job);
        job.look();
        return here();
    }

    /** Only what was looked at. */
    public String confirm() {
        if (isAccepted()) jobs.current().ifPresent(ImportJob::confirm);
        return here();
    }

    public String cancel() {
        jobs.current().ifPresent(ImportJob::cancel);
        return here();
    }

    public String again() {
        jobs.forget();
        return here();
    }

    private String here() { return page + "?faces-redirect=true"; }

    /** While it runs only the bar moves; at its end the page is asked for anew. */
    public void poll() throws IOException {
        if (getStage().isRunning()) return;
        if (getStage() == ImportStage.IMPORTED && isAccepted()) told.imported(getName());
        FacesContext.getCurrentInstance().getExternalContext().redirect(page);
    }

    /** The report as a workbook. */
    public void download() throws IOException { told.send(getReport(), workbook); }

    /** Also while a bar that has just come to its end asks how far it is. */
    public boolean isWatched() {
        return getStage().isRunning()
                || FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap()
                        .containsKey("running");
    }

    /**
     * As it was when the page first asked, whatever ends meanwhile: a form that is begun while a file is looked at has to
     * be ended too, or it is written without the state of its view and nothing that it sends is answered.
     */
    public ImportStage getStage() {
        if (stage == null) stage = jobs.current().map(ImportJob::stage).orElse(ImportStage.EMPTY);
        return stage;
    }

    /** Null until the page knows that there is something to tell. */
    protected R told() {
        return getStage().isRunning() ? null : jobs.current().map(ImportJob::report).orElse(null);
    }

    public ImportReport getReport() { return told() == null ? null : report(told()); }

    public String getName() { return jobs.current().map(ImportJob::name).orElse(""); }

    public int getPercent() { return jobs.current().map(ImportJob::percent).orElse(0); }

    /** Why it stopped. */
    public List<String> getReasons() { return told.reasons(jobs.current().orElseThrow()); }

    public List<ImportAnswer.Line> getRejected() { return told.lines(getReport().rejected(), SHOWN); }

    public List<ImportAnswer.Line> getWarnings() { return told.lines(getReport().warnings(), SHOWN); }

    public Part getFile() { return file; }

    public void setFile(Part file) { this.file = file; }
}
