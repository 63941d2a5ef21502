package org.havre.access;

import jakarta.ejb.ApplicationException;
import java.time.Duration;

/** Somebody looks at more than anybody works with; nothing of it is shown. */
@ApplicationException(rollback = true)
public class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final TrailKind kind;
    private final Duration pause;

    TooMuch(TrailKind kind, Duration pause) {
        super(kind.name());
        this.kind = kind;
        this.pause = pause;
    }

    /** Files read, searches by name, or exports. */
    public TrailKind kind() { return kind; }

    /** How long until the next is allowed. */
    public Duration pause() { return pause; }
}
