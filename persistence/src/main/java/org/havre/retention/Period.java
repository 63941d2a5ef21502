package org.havre.retention;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * For how long something is kept, from a day on until the next says otherwise.
 *
 * @param source the text that says so, or that none does
 */
public record Period(Subject subject, LocalDate starts, int months, String source) implements Serializable {

    public boolean isAhead(LocalDate today) { return starts.isAfter(today); }
}
