package org.havre.credit;

import java.time.LocalDate;
import org.havre.shared.Period;

/** Where an act is in its life: still to come, in force, in force but soon to end with nothing that follows it, or over. */
public enum ActState {
    TO_COME, IN_FORCE, ENDING, OVER;

    /** @param ending whether it waits for another, as the dated setting says */
    static ActState of(Period days, boolean ending, LocalDate today) {
        if (today.isBefore(days.start())) return TO_COME;
        if (!days.covers(today)) return OVER;
        return ending ? ENDING : IN_FORCE;
    }
}
