package org.havre.access.service;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.havre.access.Forbidden;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.shared.service.Report;
import org.havre.shared.workbook.WorkbookWriter;

/** Makes files behind their author's back: as their author, two at a time on a server. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExportMaker {
    private static final System.Logger LOG = System.getLogger(ExportMaker.class.getName());
    private static final Semaphore TURN = new Semaphore(2, true);
    private static final int PATIENCE = 20;
    private static final Objection FULL = Objection.of(WorkbookWriter.FULL);

    private final ExportDesk desk;
    private final ExportWriter writer;

    protected ExportMaker() { this(null, null); }

    @Inject public ExportMaker(ExportDesk desk, ExportWriter writer) {
        this.desk = desk;
        this.writer = writer;
    }

    /** Behind the caller's back, once the transaction that noted it is over: before, nobody else sees it. */
    @Asynchronous public void start(ExportErrand errand) {
        try {
            if (!waitForTurn(errand)) return;
            try {
                make(errand);
            } finally {
                TURN.release();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** False where it is not wanted any more. */
    private boolean waitForTurn(ExportErrand errand) throws InterruptedException {
        while (!TURN.tryAcquire(PATIENCE, TimeUnit.SECONDS)) if (!desk.reached(errand.id(), 0, 0)) return false;
        return true;
    }

    private void make(ExportErrand errand) {
        if (!desk.begin(errand.id())) return;
        try {
            desk.ready(errand.id(), writer.write(errand));
        } catch (RuntimeException failed) { // one that was cancelled stays so, and loses its pieces
            if (because(Report.NotWanted.class, failed).isEmpty())
                LOG.log(Level.WARNING, "An export failed: " + causes(failed));
            desk.failed(errand.id(), told(failed));
        }
    }

    /** The key of what its author reads. */
    static String told(RuntimeException failed) {
        if (because(Forbidden.class, failed).isPresent()) return "export.forbidden";
        return because(Refusal.class, failed).filter(refused -> refused.objections().contains(FULL))
                .map(refused -> WorkbookWriter.FULL).orElse("export.failed");
    }

    /** What happened and where, without a word of what was in it. */
    private static String causes(Throwable failed) {
        var place = failed.getStackTrace().length == 0 ? "" : " at " + failed.getStackTrace()[0];
        return failed.getClass().getName() + place
                + (failed.getCause() == null ? "" : " because of " + causes(failed.getCause()));
    }

    private static <T extends Throwable> Optional<T> because(Class<T> cause, Throwable failed) {
        if (cause.isInstance(failed)) return Optional.of(cause.cast(failed));
        return Optional.ofNullable(failed.getCause()).flatMap(deeper -> because(cause, deeper));
    }
}
