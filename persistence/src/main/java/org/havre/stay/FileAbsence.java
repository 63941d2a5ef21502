package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Nights that a person spent elsewhere, as the file tells them; the facility by its code. */
public record FileAbsence(String facility, Away away) implements Serializable {

    /** Nights away so far. */
    public long nights(LocalDate today) {
        var end = away.nights().isOpen() || away.nights().end().isAfter(today) ? today : away.nights().end();
        return Math.max(0, ChronoUnit.DAYS.between(away.nights().start(), end));
    }
}
