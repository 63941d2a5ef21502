package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import org.havre.orientation.DecisionNature;
import org.havre.orientation.ExitReason;

/**
 * A decision on which people may leave, and what has become of it since.
 *
 * @param person null where it concerns the whole household
 * @param reason why, as the decision says it; null where it does not
 * @param former  those who belonged to its household when it was decided, and have parted from it since
 * @param annulled by another decision, or because the way to which it sent has ended
 * @param leavers those whose stay it has closed already
 */
public record ExitDecision(long id, String number, DecisionNature nature, long household, Long person,
        LocalDate decidedOn, LocalDate endOfCareOn, ExitReason reason, boolean annulled, Set<Long> former,
        Set<Long> leavers)
        implements Serializable {

    public ExitDecision {
        former = Set.copyOf(former);
        leavers = Set.copyOf(leavers);
    }

    public boolean concerns(long itsHousehold, long itsPerson) {
        return (household == itsHousehold || former.contains(itsPerson)) && (person == null || person == itsPerson);
    }

    /** Whether somebody may still leave on it. */
    public boolean isOpenTo(Guest guest) {
        return nature.closesAStay() && !annulled && concerns(guest.household(), guest.person())
                && !leavers.contains(guest.person());
    }

    /** Whether it has closed another stay of the same person. */
    boolean isUsedBeyond(Stay stay) {
        return leavers.contains(stay.person()) && !Long.valueOf(id).equals(stay.exitDecision());
    }
}
