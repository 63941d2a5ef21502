package org.havre.facility.web;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.havre.facility.imports.ImportProgress;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.shared.web.Upload;

/** One file on its way in: looked at, then imported, each behind the page's back. */
public final class ImportJob<R> implements ImportProgress {
    /** What imports a file, or only looks what would become of it. */
    @FunctionalInterface
    public interface Importing<R> {
        Future<R> start(Upload upload, boolean dryRun, ImportProgress progress);
    }

    private final Importing<R> imports;
    private final Upload upload;
    private volatile int done;
    private volatile int total;
    private volatile boolean cancelled;
    private boolean importing;
    private Future<R> running;

    public ImportJob(Importing<R> imports, Upload upload) {
        this.imports = imports;
        this.upload = upload;
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

    @Override public boolean isCancelled() { return cancelled; }
}
