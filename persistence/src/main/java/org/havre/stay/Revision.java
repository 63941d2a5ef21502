package org.havre.stay;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One thing that was recorded of a stay: when, by whom, what was true before and since, and why. Days and beds that there
 * are none of are null; an author is null where nobody signed in wrote the row.
 *
 * @param day        from which day on it holds
 * @param dayBefore  the day that was recorded before, where a day was corrected
 * @param bedBefore  the bed recorded for that night before a move, {@code bedSince} since then
 */
public record Revision(Instant at, String author, RevisionKind kind, String facility, LocalDate day,
        LocalDate dayBefore, String bedBefore, String bedSince, String because) implements Serializable {

    @Override public String toString() { return kind + " at " + at; }
}
