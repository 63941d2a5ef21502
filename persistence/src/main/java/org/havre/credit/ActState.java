package org.havre.credit;

import java.time.LocalDate;
import org.havre.shared.Period;

/** Where an act is in its life: still to come, in force, in force for half a year at most, or over. */
public enum ActState {
    TO_COME, IN_FORCE, ENDING, OVER;

    private static final int REMIND_MONTHS = 6;

    static ActState of(Period days, LocalDate today) {
        if (today.isBefore(days.start())) return TO_COME;
        if (!days.covers(today)) return OVER;
        return days.covers(today.plusMonths(REMIND_MONTHS)) ? IN_FORCE : ENDING;
    }
}
