package org.havre.shared.service;

import java.time.Instant;
import java.util.List;

/** What one feature lays on the reader's first page; every implementation is asked, and each looks at its own scope. */
public interface Desk {
    /** How the scope stands on the business date; the first page shows four figures in all. */
    default List<StateFigure> figures() {
        return List.of();
    }

    /** What was recorded since, newest first. */
    default List<Change> changes(Instant since) { return List.of(); }
}
