package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;
import org.havre.shared.Period;

/**
 * A stay of one of two files, or a way that is open.
 *
 * @param id of the stay, or of the orientation
 */
public record FileLine(long person, Held kind, long id, String facility, Period nights) implements Serializable {

    /** What a line of a file is. */
    public enum Held {
        STAY, WAY
    }

    boolean isStay() { return kind == Held.STAY; }

    /** Whether the person is there on a day or later, or awaited. */
    boolean isOpenOn(LocalDate day) {
        return nights.end() == null || nights.end().isAfter(day);
    }

    @Override public String toString() { return kind + " " + id; }
}
