package org.havre.facility.web;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.havre.access.service.FromAfar;
import org.havre.facility.imports.ImportProgress;
import org.havre.facility.imports.ParkImport;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.shared.web.Upload;
import org.havre.shared.workbook.ImportReport;

/** One file of the park on its way in: looked at, then imported, each behind the page's back. */
final class ParkJob implements ImportProgress, FromAfar {
    private final ParkImport imports;
    private final Upload upload;
    private final String address;
    private volatile int done;
    private volatile int total;
    private volatile boolean cancelled;
    private boolean importing;
    private Future<ImportReport> running;

    ParkJob(ParkImport imports, Upload upload, String address) {
        this.imports = imports;
        this.upload = upload;
        this.address = address;
    }

    /** Does everything, tells it, and keeps nothing. */
    synchronized void look() {
        running = imports.start(upload.file(), upload.name(), true, this);
    }

    /** Once only, and only what was looked at. */
    synchronized void confirm() {
        if (stage() != ParkStage.SEEN) return;
        importing = true;
        done = 0;
        running = imports.start(upload.file(), upload.name(), false, this);
    }

    synchronized ParkStage stage() {
        if (!running.isDone()) return importing ? ParkStage.IMPORTING : ParkStage.LOOKING;
        if (failure() != null) return ParkStage.STOPPED;
        return importing ? ParkStage.IMPORTED : ParkStage.SEEN;
    }

    /** Null while it runs, and where it failed. */
    synchronized ImportReport report() {
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
    synchronized List<Objection> objections() {
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

    String name() { return upload.name(); }

    void close() { upload.close(); }

    void cancel() { cancelled = true; }

    /** Hundredths; 0 while nobody knows. */
    int percent() {
        return total == 0 ? 0 : (int) Math.min(100, 100L * done / total);
    }

    @Override public void reached(int reached, int of) {
        done = reached;
        total = of;
    }

    @Override public String address() { return address; }

    @Override public boolean isCancelled() { return cancelled; }
}
