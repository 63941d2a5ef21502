package org.havre.stay;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** One time that somebody outside was told of an event, as its history tells it; the author is null where nobody signed in said so. */
public record Telling(int edition, int people, LocalDate declaredOn, String author, Instant recordedAt,
        Instant withdrawnAt, String withdrawnBy, DeclaredFacts facts) implements Serializable {

    public boolean isWithdrawn() { return withdrawnAt != null; }
}
