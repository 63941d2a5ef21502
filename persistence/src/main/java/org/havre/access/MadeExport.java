package org.havre.access;

import java.io.Serializable;
import java.time.Instant;

/**
 * A file that is made, or was, behind its author's back.
 *
 * @param asked   what it was asked with, as in an address
 * @param done    rows written so far, of {@code total}; nought while nobody knows
 * @param size    in bytes, once it is ready
 * @param because key of the sentence why it failed; null where it did not
 * @param expires when it is removed; null while it is not ready
 */
public record MadeExport(long id, String report, String asked, ExportState state, Instant askedAt, long done,
        long total,
        long size, String because, Instant expires) implements Serializable {

    /** Hundredths: all of them once it is ready, nought while nobody knows. */
    public int percent() {
        if (state == ExportState.READY) return 100;
        return total <= 0 ? 0 : (int) Math.min(100, 100 * done / total);
    }

    public String file() { return report + ".xlsx"; }
}
