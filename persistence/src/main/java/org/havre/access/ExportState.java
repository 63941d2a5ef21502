package org.havre.access;

import java.util.EnumSet;
import java.util.Set;

/** Where a file is in its life that is made behind its author's back; the only place that says what may follow what. */
public enum ExportState {
    WAITING, RUNNING,
    /** It may be fetched, for a day. */
    READY,
    /** Its author did not want it any more. */
    CANCELLED,
    /** It could not be made, or the server stopped meanwhile. */
    FAILED,
    /** It was removed after its day. */
    GONE;

    public Set<ExportState> next() {
        return switch (this) {
            case WAITING -> EnumSet.of(RUNNING, CANCELLED, FAILED);
            case RUNNING -> EnumSet.of(READY, CANCELLED, FAILED);
            case READY -> EnumSet.of(GONE);
            case CANCELLED, FAILED, GONE -> EnumSet.noneOf(ExportState.class);
        };
    }

    public boolean isUnderWay() { return this == WAITING || this == RUNNING; }
}
