package org.havre.access.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.havre.access.MadeExport;
import org.havre.shared.Texts;
import org.havre.shared.service.Report;
import org.havre.shared.service.ReportWords;

/** Writes one file into the pieces in which it is kept, as whoever asked for it may see it now. */
@Stateless
@UseCase
public class ExportWriter {
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final Exports exports;
    private final ExportPieces pieces;
    private final ExportDesk desk;
    private final Clock clock;

    protected ExportWriter() { this(null, null, null, null); }

    @Inject public ExportWriter(Exports exports, ExportPieces pieces, ExportDesk desk, Clock clock) {
        this.exports = exports;
        this.pieces = pieces;
        this.desk = desk;
        this.clock = clock;
    }

    /** @return how many bytes it has */
    public long write(ExportErrand errand) {
        MadeExport export = exports.get(errand.id());
        var asked = ReportWords.asked(export.asked());
        var report = exports.report(export.report());
        report.require(asked);
        var kept = pieces.kept(export.id());
        report.write(asked, Texts.in(errand.language()), beats(export.id()), kept);
        kept.end();
        return kept.size();
    }

    /** Tells how far it is once a second at most, so that whoever waits sees it and may stop it. */
    private Report.Progress beats(long export) {
        return new Report.Progress() {
            private Instant next = Instant.EPOCH;

            @Override public void reached(long done, long total) {
                var now = clock.instant();
                if (now.isBefore(next)) return;
                next = now.plus(BEAT);
                if (!desk.reached(export, done, total)) throw new Report.NotWanted();
            }
        };
    }
}
