package org.havre.access.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.havre.access.AccountRule;
import org.havre.access.Act;
import org.havre.access.ExportState;
import org.havre.access.MadeExport;
import org.havre.access.MadeExports;
import org.havre.access.Permissions;
import org.havre.access.Trail;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.shared.service.Report;
import org.havre.shared.service.ReportWords;

/** The caller's files that are made behind their back: asked for, looked after, fetched. */
@Stateless
@UseCase
public class Exports {
    /** As many as anybody waits for at once. */
    private static final int MOST = 3;

    private final Permissions permissions;
    private final MadeExports exports;
    private final ExportPieces pieces;
    private final Trail trail;
    private final Whence whence;
    private final Focus focus;
    private final Clock clock;
    private final Instance<Report> reports;
    private final Event<ExportErrand> noted;

    protected Exports() { this(null, null, null, null, null, null, null, null, null); }

    @Inject public Exports(Permissions permissions, MadeExports exports, ExportPieces pieces, Trail trail,
            Whence whence,
            Focus focus, Clock clock, @Any Instance<Report> reports, Event<ExportErrand> noted) {
        this.permissions = permissions;
        this.exports = exports;
        this.pieces = pieces;
        this.trail = trail;
        this.whence = whence;
        this.focus = focus;
        this.clock = clock;
        this.reports = reports;
        this.noted = noted;
    }

    /**
     * Notes that a file is wanted, which is then made.
     *
     * @return its number
     * @throws NotFound where there is no such report
     * @throws Refusal  where too many are on their way
     */
    public long order(String report, Map<String, String> asked, Locale language) {
        report(report).require(asked);
        if (exports.mine().stream().filter(export -> export.state().isUnderWay()).count() >= MOST)
            throw new Refusal(Objection.of(AccountRule.EXPORTS_WAIT, MOST));
        var caller = permissions.caller();
        if (caller.scope() == null) throw new NotFound("export"); // who covers nothing has nothing to take along
        var id = exports.add(report, ReportWords.text(asked), caller,
                caller.scope().facilities().toArray(Long[]::new), clock.instant());
        noted.fire(new ExportErrand(id, language, whence.address(), focus.part()));
        return id;
    }

    /** @throws NotFound where there is none of this name */
    public Report report(String name) {
        return reports.stream().filter(report -> report.name().equals(name)).findFirst()
                .orElseThrow(() -> new NotFound("export"));
    }

    /** The newest first. */
    public List<MadeExport> mine() {
        permissions.require(Act.EXPORT_FIGURES);
        return exports.mine();
    }

    /** @throws NotFound where the caller has none of this number */
    public MadeExport get(long id) {
        permissions.require(Act.EXPORT_FIGURES);
        return exports.find(id).orElseThrow(() -> new NotFound("export"));
    }

    /** It is not wanted any more; what is over stays as it is. */
    public void cancel(long id) {
        get(id);
        if (exports.become(id, ExportState.CANCELLED, clock.instant())) exports.drop(id);
    }

    /**
     * Its file, while the caller still may have it.
     *
     * @throws NotFound where the caller has none of this number that is ready
     * @throws Refusal  where they are not what they were, or cover other facilities
     */
    public Fetched fetch(long id) {
        var export = get(id);
        if (export.state() != ExportState.READY || !clock.instant().isBefore(export.expires()))
            throw new NotFound("export");
        report(export.report()).require(ReportWords.asked(export.asked()));
        if (!exports.isStillTheirs(id)) throw new Refusal(Objection.of(AccountRule.EXPORT_NOT_YOURS));
        trail.exported(export.file(), export.asked());
        return new Fetched(export, exports.parts(id), pieces);
    }

    /** What may be written out, piece by piece. */
    public record Fetched(MadeExport export, int number, ExportPieces pieces) {
        public void write(OutputStream out) {
            try {
                pieces.copy(export, number, out);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
