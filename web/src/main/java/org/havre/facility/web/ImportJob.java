package org.havre.facility.web;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.havre.access.service.FromAfar;
import org.havre.facility.imports.ImportProgress;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.shared.web.Upload;

/** One file on its way in: looked at, then imported, each behind the page's back. */
public final class ImportJob<R> implements ImportProgress, FromAfar {
    /** What imports a file, or only looks what would become of it. */
    @FunctionalInterface
    public interface Importing<R> {
        Future<R> start(Upload upload, boolean dryRun, ImportProgress progress);
    }

    private final Importing<R> imports;
    private final Upload upload;
    private final String address;
    private volatile int done;
    private volatile int total;
    private volatile boolean cancelled;
    private boolean importing;
    private Future<R> running;

    ImportJob(Importing<R> imports, Upload upload, String address) {
        this.imports = imports;
        this.upload = upload;
        this.address = address;
    }

    /** Of a file that the page's form sent. */
    public static <R> ImportJob<R> of(Part file, Importing<R> imports) throws IOException {
        var request = (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
        return new ImportJob<>(imports, Upload.of(file.getInputStream(), file.getSubmittedFileName()),
                request.getRemoteAddr());
    }

    /** Does everything, tells it, and keeps nothing. */
    public synchronized void look() {
        running = imports.start(upload, true, this);
    }

    /** Once only, and only what was looked at. */
    public synchronized void confirm() {
        if (stage() != ImportStage.SEEN) return;
        importing = true;
        done = 0;
        running = imports.start(upload, false, this);
    }

    public synchronized ImportStage stage() {
        if (!running.isDone()) return importing ? ImportStage.IMPORTING : ImportStage.LOOKING;
        if (failure() != null) return ImportStage.STOPPED;
        return importing ? ImportStage.IMPORTED : ImportStage.SEEN;
    }

    /** Null while it runs, and where it failed. */
    public synchronized R report() {
        try {
            return running.isDone() ? running.get() : null;
        } catch (ExecutionException | CancellationException failed) {
            return null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Why it stopped, in sentences; empty where nobody foresaw why. */
    public synchronized List<Objection> objections() {
        return Stream.iterate(failure(), cause -> cause != null, Throwable::getCause).filter(Refusal.class::isInstance)
                .map(Refusal.class::cast).findFirst().map(Refusal::objections).orElse(List.of());
    }

    private Throwable failure() {
        try {
            if (running.isDone()) running.get();
            return null;
        } catch (ExecutionException | CancellationException failed) {
            return failed;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    public String name() { return upload.name(); }

    public Upload upload() { return upload; }

    public void close() { upload.close(); }

    public void cancel() { cancelled = true; }

    /** Hundredths; 0 while nobody knows. */
    public int percent() {
        return total == 0 ? 0 : (int) Math.min(100, 100L * done / total);
    }

    @Override public void reached(int reached, int of) {
        done = reached;
        total = of;
    }

    @Override public String address() { return address; }

    @Override public boolean isCancelled() { return cancelled; }
}
