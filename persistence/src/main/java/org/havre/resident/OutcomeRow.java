package org.havre.resident;

import java.io.Serializable;
import java.time.LocalDate;

/** The last thing said of somebody's claim; days that are not known are null. */
public record OutcomeRow(long person, ClaimBody body, OutcomeKind outcome, LocalDate decidedOn, LocalDate readOn,
        LocalDate notifiedOn, LocalDate appealEndsOn) implements Serializable {

    @Override public String toString() {
        return "outcome of " + person;
    }
}
