package org.havre.access.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.havre.access.ExportState;
import org.havre.access.MadeExports;
import org.havre.shared.NotFound;

/** What becomes of a file while it is made, each in a transaction of its own: seen at once, whatever becomes of the rest. */
@Stateless
@UseCase
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExportDesk {
    private static final Duration KEPT = Duration.ofDays(1);

    private final MadeExports exports;
    private final Clock clock;

    protected ExportDesk() { this(null, null); }

    @Inject public ExportDesk(MadeExports exports, Clock clock) {
        this.exports = exports;
        this.clock = clock;
    }

    /** Whether it is still wanted. */
    public boolean begin(long export) {
        return exports.become(export, ExportState.RUNNING, clock.instant());
    }

    /** Whether it is still wanted. */
    public boolean reached(long export, long done, long total) {
        return exports.reached(export, done, total, clock.instant());
    }

    public void keep(long export, int number, byte[] locked) { exports.keep(export, number, locked); }

    public void ready(long export, long size) {
        if (!exports.ready(export, size, clock.instant(), KEPT)) exports.drop(export);
    }

    /** @param because key of the sentence */
    public void failed(long export, String because) {
        exports.failed(export, because, clock.instant());
        exports.drop(export);
    }

    public byte[] part(long export, int number) {
        return exports.part(export, number).orElseThrow(() -> new NotFound("export"));
    }
}
