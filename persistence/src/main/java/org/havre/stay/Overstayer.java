package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Somebody present whose right to be here has an end; names are null for those who may not see them.
 *
 * @param facility the code of the facility
 * @param counted whether undue presence is counted there
 * @param proceeding where the open way to the judge stands; null where there is none
 * @param leaveBy the last day that its formal notice gives
 */
public record Overstayer(long person, long stay, long householdId, String household, String familyName,
        String givenNames, String facility, String facilityName, LocalDate until, Overstay category, boolean counted,
        ProceedingState proceeding, LocalDate leaveBy) implements Serializable {

    /** Days since the last authorised one; none up to it. */
    public long days(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(until, today));
    }

    /** What is to be done, which is the facility's, the prefect's or the judge's. */
    public NextStep next(LocalDate today) {
        if (!until.isBefore(today)) return NextStep.PREPARE_EXIT;
        if (proceeding == null) return days(today) == 1 ? NextStep.CARRY_OUT : NextStep.GIVE_NOTICE;
        return switch (proceeding) {
            case NOTIFIED -> today.isAfter(leaveBy) ? NextStep.APPLY : NextStep.AWAIT_LEAVING;
            case APPLIED -> NextStep.AWAIT_RULING;
            default -> NextStep.EXECUTE;
        };
    }

    /** What may follow from a presence that ends or should have ended. */
    public enum NextStep {
        PREPARE_EXIT, CARRY_OUT, GIVE_NOTICE, AWAIT_LEAVING, APPLY, AWAIT_RULING, EXECUTE
    }

    @Override public String toString() { return "overstayer " + person; }
}
