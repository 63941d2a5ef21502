package org.havre.shared.service;

import java.io.OutputStream;
import java.util.Map;
import org.havre.shared.Texts;

/** A workbook that one feature makes of what it knows, for whoever may have it; every implementation is found by its name. */
public interface Report {

    /** What it and its file are called in addresses. */
    String name();

    /** What is asked in an address, as {@link #write} reads it; whoever may not have it is refused. */
    void require(Map<String, String> asked);

    void write(Map<String, String> asked, Texts texts, Progress progress, OutputStream out);

    /** Hears how far a report is, and tells whether it is still wanted. */
    @FunctionalInterface
    interface Progress {
        Progress UNWATCHED = (done, total) -> {};

        /** @throws NotWanted where nobody waits for it any more */
        void reached(long done, long total);
    }

    /** Nobody waits for it any more. */
    final class NotWanted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
