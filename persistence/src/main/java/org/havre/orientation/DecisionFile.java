package org.havre.orientation;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * One decision with all that is known of it, annulled or not; what it does not have is null.
 *
 * @param member      the number of the person it names; null where it concerns the household
 * @param annuls      the number of the decision that this one annuls
 * @param annulledBy  the number of the decision that annuls this one
 * @param way         the orientation that follows from it
 * @param arrived     whether somebody has arrived on it
 * @param leavers     how many stays it has closed
 */
public record DecisionFile(long id, String number, DecisionNature nature, long householdId, String household,
        Long member, String facility, LocalDate decidedOn, LocalDate notifiedOn, LocalDate endsOn, String because,
        LocalDate requestedOn, LocalDate announcedOn, ConditionsGround ground, ExitReason reason, boolean exceptional,
        boolean weighed,
        String annuls, String annulledBy, LocalDate annulledOn, Long way, boolean arrived, int leavers)
        implements
        Serializable {

    public boolean isAnnulled() { return annulledBy != null; }

    @Override public String toString() {
        return "decision " + id;
    }
}
