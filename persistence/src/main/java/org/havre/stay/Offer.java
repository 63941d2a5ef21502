package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;
import org.havre.shared.Period;

/** A way to a facility as those see it who wait at its end; {@code endedOn} is null unless it ended before its last day. */
public record Offer(LocalDate decidedOn, LocalDate lastDay, LocalDate endedOn) implements Serializable {

    public boolean isOver() { return endedOn != null; }

    /** The nights for which a bed may be kept, from a day on (R1). */
    public Period keptFrom(LocalDate day) {
        return Period.between(day, firstNightFree());
    }

    /** The same, or that one night where the offer ends before it. */
    public Period keptOrLast(LocalDate day) {
        return day.isBefore(firstNightFree()) ? keptFrom(day) : Period.between(day, day.plusDays(1));
    }

    /** The first night for which nothing is kept any more. */
    public LocalDate firstNightFree() {
        return isOver() ? endedOn : lastDay.plusDays(1);
    }
}
